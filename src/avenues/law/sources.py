"""Where every rule comes from: instruments, their provisions, and how each was read.

A provision is cited as `CFA.s("55(2)")`; the same words give the same object. Read with
`reasons.py`, which lets no reason exist without a source.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cache


class Mark(Enum):
    """How a provision was read for this version of the rules."""

    READ = "read in its own text"
    SECOND_HAND = "read in another body's account of it"
    FROM_KNOWLEDGE = "not read again in its own text"

    @property
    def is_read(self) -> bool:
        """Was the text itself read?"""
        return self is Mark.READ


class Weight(Enum):
    """What an instrument can do: bind, guide, or show how others have read the law."""

    LAW = "law"
    GUIDANCE = "guidance"
    CASE = "decided case"
    POLICY = "policy or practice"


READ = Mark.READ
SECOND_HAND = Mark.SECOND_HAND
FROM_KNOWLEDGE = Mark.FROM_KNOWLEDGE


@dataclass(frozen=True, slots=True)
class Source:
    """One provision: what it is, the days between which it is in force, where to read it."""

    instrument: str
    provision: str
    address: str
    since: date
    until: date | None = None
    mark: Mark = READ
    weight: Weight = Weight.LAW

    @property
    def citation(self) -> str:
        """The provision as a lawyer would cite it."""
        return f"{self.instrument}, {self.provision}" if self.provision else self.instrument

    def in_force(self, day: date) -> bool:
        """Is the provision in force on the day?"""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Instrument:
    """An Act, a set of regulations or rules, a code, a case, or a body's published policy.

    `address` may hold `{n}`, which takes the first number of the provision.
    """

    name: str
    address: str
    since: date
    weight: Weight = Weight.LAW
    mark: Mark = READ
    until: date | None = field(default=None, kw_only=True)

    def cite(
        self,
        provision: str = "",
        mark: Mark | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> Source:
        """A provision of this instrument, in words: `section 55(2)`. The same words give the same object."""
        return _cited(self, provision, mark or self.mark, since or self.since, until or self.until)

    def s(
        self, number: str, mark: Mark | None = None, since: date | None = None, until: date | None = None
    ) -> Source:
        """A section of an Act."""
        return self.cite(f"section {number}", mark, since, until)

    def reg(
        self, number: str, mark: Mark | None = None, since: date | None = None, until: date | None = None
    ) -> Source:
        """A regulation."""
        return self.cite(f"regulation {number}", mark, since, until)

    def rule(
        self, number: str, mark: Mark | None = None, since: date | None = None, until: date | None = None
    ) -> Source:
        """A rule of a set of tribunal or court rules."""
        return self.cite(f"rule {number}", mark, since, until)

    def para(
        self, number: str, mark: Mark | None = None, since: date | None = None, until: date | None = None
    ) -> Source:
        """A paragraph of a schedule, a code or guidance."""
        return self.cite(f"paragraph {number}", mark, since, until)


@cache
def _cited(instrument: Instrument, provision: str, mark: Mark, since: date, until: date | None) -> Source:
    number = provision.rsplit(" ", 1)[-1].split("(", maxsplit=1)[0].split("-", maxsplit=1)[0].lower()
    address = instrument.address.replace("{n}", number)
    return Source(instrument.name, provision, address, since, until, mark, instrument.weight)


LEGISLATION = "https://www.legislation.gov.uk"
CASE_LAW = "https://caselaw.nationalarchives.gov.uk/"  # where no page of the case was read
PART_3_STARTS = date(2014, 9, 1)

# Education, health and care plans
CFA = Instrument("Children and Families Act 2014", f"{LEGISLATION}/ukpga/2014/6/section/{{n}}", PART_3_STARTS)
CFA_SCH3 = Instrument(
    "Children and Families Act 2014, Schedule 3", f"{LEGISLATION}/ukpga/2014/6/schedule/3", PART_3_STARTS
)
REGS = Instrument(
    "Special Educational Needs and Disability Regulations 2014",
    f"{LEGISLATION}/uksi/2014/1530/regulation/{{n}}",
    PART_3_STARTS,
)
REGS_2015 = date(2015, 3, 23)  # SI 2015/359: 2 weeks for 4 in regulation 45
DETAINED = Instrument(
    "Special Educational Needs and Disability (Detained Persons) Regulations 2015",
    f"{LEGISLATION}/uksi/2015/62/regulation/{{n}}",
    date(2015, 4, 1),
)
RECOMMENDATIONS = Instrument(
    "Special Educational Needs and Disability (First-tier Tribunal Recommendations Power) Regulations 2017",
    f"{LEGISLATION}/uksi/2017/1306",
    date(2018, 4, 3),
)
COVID_2020 = Instrument(
    "Special Educational Needs and Disability (Coronavirus) (Amendment) Regulations 2020",
    f"{LEGISLATION}/uksi/2020/471",
    date(2020, 5, 1),
    until=date(2020, 9, 25),
)
PERSONAL_BUDGETS = Instrument(
    "Special Educational Needs (Personal Budgets) Regulations 2014",
    f"{LEGISLATION}/uksi/2014/1652/regulation/{{n}}",
    PART_3_STARTS,
    mark=SECOND_HAND,
)
DEVON = Instrument(
    "R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)",
    CASE_LAW,
    PART_3_STARTS,
    Weight.CASE,
    SECOND_HAND,
)
CODE = Instrument(
    "SEND Code of Practice 0 to 25 (January 2015)",
    "https://www.gov.uk/government/publications/send-code-of-practice-0-to-25",
    PART_3_STARTS,
    Weight.GUIDANCE,
    SECOND_HAND,
)

# Tribunals and courts
HESC = Instrument(
    "Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008",
    f"{LEGISLATION}/uksi/2008/2699/article/{{n}}",
    date(2008, 11, 3),
)
HESC_2020 = date(2020, 7, 21)  # SI 2020/651: discrimination claims leave rule 12(3)
UT_RULES = Instrument(
    "Tribunal Procedure (Upper Tribunal) Rules 2008",
    f"{LEGISLATION}/uksi/2008/2698/article/{{n}}",
    date(2008, 11, 3),
)
TRIBUNAL_PRACTICE = Instrument(
    "SEND Tribunal forms and practice",
    "https://www.gov.uk/courts-tribunals/first-tier-tribunal-special-educational-needs-and-disability",
    PART_3_STARTS,
    Weight.POLICY,
    SECOND_HAND,
)
CPR = Instrument(
    "Civil Procedure Rules",
    "https://www.justice.gov.uk/courts/procedure-rules/civil/rules/part54",
    date(2000, 10, 2),
    mark=SECOND_HAND,
)
SENIOR_COURTS = Instrument(
    "Senior Courts Act 1981",
    f"{LEGISLATION}/ukpga/1981/54/section/{{n}}",
    date(1982, 1, 1),
    mark=FROM_KNOWLEDGE,
)
MCA = Instrument(
    "Mental Capacity Act 2005",
    f"{LEGISLATION}/ukpga/2005/9/section/{{n}}",
    date(2007, 10, 1),
    mark=FROM_KNOWLEDGE,
)
INTERPRETATION = Instrument(
    "Interpretation Act 1978",
    f"{LEGISLATION}/ukpga/1978/30/schedule/1",
    date(1979, 1, 1),
    mark=FROM_KNOWLEDGE,
)

# Equality
EQUALITY = Instrument("Equality Act 2010", f"{LEGISLATION}/ukpga/2010/15/section/{{n}}", date(2010, 10, 1))
EQUALITY_SCH17 = Instrument(
    "Equality Act 2010, Schedule 17", f"{LEGISLATION}/ukpga/2010/15/schedule/17", date(2010, 10, 1)
)

# Schools, colleges, early years
EA96 = Instrument("Education Act 1996", f"{LEGISLATION}/ukpga/1996/56/section/{{n}}", date(1996, 11, 1))
EA02 = Instrument(
    "Education Act 2002", f"{LEGISLATION}/ukpga/2002/32/section/{{n}}", date(2003, 9, 1), mark=SECOND_HAND
)
EA05 = Instrument("Education Act 2005", f"{LEGISLATION}/ukpga/2005/18/section/{{n}}", date(2005, 9, 1))
INDEPENDENT_STANDARDS = Instrument(
    "Education (Independent School Standards) Regulations 2014, Schedule",
    f"{LEGISLATION}/uksi/2014/3283/schedule/paragraph/{{n}}",
    date(2015, 1, 5),
)
NMSS = Instrument(
    "Non-Maintained Special Schools (England) Regulations 2015, Schedule",
    f"{LEGISLATION}/uksi/2015/728/schedule",
    date(2015, 9, 1),
    mark=SECOND_HAND,
)
CWSA = Instrument(
    "Children's Wellbeing and Schools Act 2026",
    f"{LEGISLATION}/ukpga/2026/21/section/{{n}}",
    date(2026, 4, 29),
)
CHILDCARE = Instrument(
    "Childcare Act 2006",
    f"{LEGISLATION}/ukpga/2006/21/section/{{n}}",
    date(2008, 9, 1),
    mark=FROM_KNOWLEDGE,
)

EARLY_YEARS = Instrument(
    "Statutory framework for the early years foundation stage",
    "https://thehub.walthamforest.gov.uk/policy/early-years/running-your-business/complaints",
    PART_3_STARTS,
    mark=SECOND_HAND,
)
ESA08 = Instrument(
    "Education and Skills Act 2008",
    f"{LEGISLATION}/ukpga/2008/25",
    PART_3_STARTS,
    mark=FROM_KNOWLEDGE,
)
FHEA92 = Instrument(
    "Further and Higher Education Act 1992",
    f"{LEGISLATION}/ukpga/1992/13",
    PART_3_STARTS,
    mark=FROM_KNOWLEDGE,
)
HEA04 = Instrument(
    "Higher Education Act 2004", f"{LEGISLATION}/ukpga/2004/8", PART_3_STARTS, mark=FROM_KNOWLEDGE
)
OFSTED_COMPLAINTS = Instrument(
    "Education (Investigation of Parents’ Complaints) (England) Regulations 2007",
    f"{LEGISLATION}/uksi/2007/1089",
    PART_3_STARTS,
    mark=FROM_KNOWLEDGE,
)
SCHOOL_COMPLAINTS = Instrument(
    "Guidance on the scope of school complaints",
    "https://askaclerk.co.uk/complaints-policy-and-procedures/",
    PART_3_STARTS,
    Weight.GUIDANCE,
    SECOND_HAND,
)
MODEL_POLICY = Instrument(
    "Department for Education model policy for school complaints",
    "https://www.priorywoods.middlesbrough.sch.uk/page/?title=Complaints+Policy&pid=399",
    PART_3_STARTS,
    Weight.POLICY,
    SECOND_HAND,
)
ACADEMY_PROCEDURES = Instrument(
    "Department for Education guidance on academies’ complaints procedures",
    "https://www.gov.uk/government/publications/setting-up-an-academies-complaints-procedure/"
    "best-practice-guidance-for-academies-complaints-procedures",
    PART_3_STARTS,
    Weight.GUIDANCE,
)
ACADEMY_COMPLAINTS = Instrument(
    "Department for Education guidance on complaining about an academy (2020)",
    "https://www.gov.uk/government/publications/complain-about-an-academy/complain-about-an-academy",
    PART_3_STARTS,
    Weight.GUIDANCE,
)
SCHOOL_TO_DEPARTMENT = Instrument(
    "Department for Education guidance on complaining about a school",
    "https://docsbay.net/doc/1228319/guidance-on-making-a-complaint-about-a-school",
    PART_3_STARTS,
    Weight.GUIDANCE,
    SECOND_HAND,
)
POST16_COMPLAINTS = Instrument(
    "GOV.UK, complaining about further education and apprenticeships",
    "https://www.gov.uk/complain-further-education-apprenticeship",
    PART_3_STARTS,
    Weight.GUIDANCE,
)
HARROW = Instrument(
    "R v Harrow London Borough Council, ex parte M [1997] ELR 62",
    "https://www.ipsea.org.uk/enforcing-your-ehc-plan",
    date(1997, 1, 1),  # the year of the report
    Weight.CASE,
    SECOND_HAND,
)

# Councils, social care, health, ombudsmen
LGA74 = Instrument("Local Government Act 1974", f"{LEGISLATION}/ukpga/1974/7/section/{{n}}", date(1974, 4, 1))
LGA74_SCH5 = Instrument(
    "Local Government Act 1974, Schedule 5", f"{LEGISLATION}/ukpga/1974/7/schedule/5", date(1974, 4, 1)
)
CA89 = Instrument("Children Act 1989", f"{LEGISLATION}/ukpga/1989/41/section/{{n}}", date(1991, 10, 14))
CSC_REGS = Instrument(
    "Children Act 1989 Representations Procedure (England) Regulations 2006",
    f"{LEGISLATION}/uksi/2006/1738/regulation/{{n}}/made",
    date(2006, 9, 1),
)
NHS_REGS = Instrument(
    "Local Authority Social Services and National Health Service Complaints (England) Regulations 2009",
    f"{LEGISLATION}/uksi/2009/309/regulation/{{n}}",
    date(2009, 4, 1),
)
CARE = Instrument(
    "Care Act 2014", f"{LEGISLATION}/ukpga/2014/23/section/{{n}}", date(2015, 4, 1), mark=FROM_KNOWLEDGE
)
HSCA93 = Instrument(
    "Health Service Commissioners Act 1993",
    f"{LEGISLATION}/ukpga/1993/46/section/{{n}}",
    date(1994, 2, 5),
)
COUNCIL_POLICIES = Instrument(
    "Councils’ published complaints policies",
    "https://www.cumberland.gov.uk/book/export/html/5811171",
    PART_3_STARTS,
    Weight.POLICY,
    SECOND_HAND,
)
LEGAL_AID = Instrument(
    "Legal Aid, Sentencing and Punishment of Offenders Act 2012",
    f"{LEGISLATION}/ukpga/2012/10",
    date(2013, 4, 1),
    mark=FROM_KNOWLEDGE,
)
LGSCO_CSC_FACT_SHEET = Instrument(
    "Ombudsman’s fact sheet on the Children Act complaints procedure",
    "https://www.lgo.org.uk/make-a-complaint/fact-sheets/social-care/social-care-for-children/"
    "the-children-act-1989-complaints-procedure",
    PART_3_STARTS,
    Weight.POLICY,
)
SEFTON_SEND_COMPLAINTS = Instrument(
    "The council’s own complaints procedure (Sefton’s page on SEND complaints)",
    "https://www.sefton.gov.uk/compliments-comments-and-complaints/"
    "make-a-complaint-about-special-educational-needs-andor-disabilities-send",
    PART_3_STARTS,
    Weight.POLICY,
)
LGSCO_CODE = Instrument(
    "Ombudsman's Complaint Handling Code (2024)",
    "https://www.lgo.org.uk/information-centre/information-for-organisations-we-investigate/"
    "complaint-handling-code/complaint-handling-code?chapter=7",
    date(2024, 2, 1),
    Weight.GUIDANCE,
)

# Advice, records, exclusion, admission, travel, the area
IAS_STANDARDS = Instrument(
    "Minimum Standards for SEND information, advice and support services",
    "https://councilfordisabledchildren.org.uk/what-we-do-0/networks/information-advice-and-support-programme/"
    "research-policy-and-practice/minimum",
    date(2018, 9, 1),
    Weight.GUIDANCE,
)
UK_GDPR = Instrument(
    "UK General Data Protection Regulation",
    f"{LEGISLATION}/eur/2016/679/article/{{n}}",
    date(2018, 5, 25),
    mark=SECOND_HAND,
)
DPA18 = Instrument(
    "Data Protection Act 2018",
    f"{LEGISLATION}/ukpga/2018/12/section/{{n}}",
    date(2018, 5, 25),
    mark=SECOND_HAND,
)
DPA_2026 = date(2026, 6, 19)  # Data (Use and Access) Act 2025 s.103 puts section 164A in
ICO_PRACTICE = Instrument(
    "Practice of the Information Commissioner",
    "https://ico.org.uk/",
    date(2018, 5, 25),
    Weight.POLICY,
    FROM_KNOWLEDGE,
)
ICO_COUNTING = Instrument(
    "Guidance on counting time for data protection complaints",
    "https://www.boyesturner.com/news-and-insights/handling-data-protection-complaints-uk-guide-2026",
    date(2018, 5, 25),
    Weight.GUIDANCE,
    SECOND_HAND,
)
CHILDS_DATA = Instrument(
    "Guidance on a child’s right to see information",
    "https://sendiass4bcp.org/support/parent-carer-resources/right-to-access-information",
    date(2018, 5, 25),
    Weight.GUIDANCE,
    SECOND_HAND,
)
PUPIL_INFO = Instrument(
    "Education (Pupil Information) (England) Regulations 2005",
    f"{LEGISLATION}/uksi/2005/1437/regulation/{{n}}",
    date(2005, 9, 1),
    mark=SECOND_HAND,
)
FOIA = Instrument(
    "Freedom of Information Act 2000",
    f"{LEGISLATION}/ukpga/2000/36/section/{{n}}",
    date(2005, 1, 1),
    mark=FROM_KNOWLEDGE,
)
EXCLUSION = Instrument(
    "Statutory guidance on suspension and permanent exclusion",
    "https://www.stockport.gov.uk/exclusion-from-school/review-procedures",
    date(2012, 9, 1),
    Weight.GUIDANCE,
    SECOND_HAND,
)
EXCLUSION_REVIEW = Instrument(
    "Statutory guidance on suspension and permanent exclusion, independent review",
    "https://www.surreycc.gov.uk/schools-and-learning/schools/at-school/exclusion-from-school/"
    "permanent-exclusion-review/permanent-exclusion",
    date(2012, 9, 1),
    Weight.GUIDANCE,
    SECOND_HAND,
)
SEN_EXPERT = Instrument(
    "Statutory guidance on suspension and permanent exclusion, SEN expert",
    "https://www.nextstepsapp.com/after-the-gb-meeting/",
    date(2012, 9, 1),
    Weight.GUIDANCE,
    SECOND_HAND,
)
ADMISSION_APPEALS = Instrument(
    "School Admission Appeals Code 2022",
    "https://www.ndcs.org.uk/information-and-support/education-and-learning/choosing-a-deaf-friendly-school/"
    "my-child-didn-t-get-into-our-choice-of-school-in-england-what-now/",
    date(2022, 10, 1),
    mark=SECOND_HAND,
)
TRAVEL_REVIEW = Instrument(
    "Statutory guidance on travel to school, review and appeal",
    "https://www.croydon.gov.uk/schools-and-education/schools/road-safety-and-school-travel/"
    "school-travel-assistance/guidance-travel-assistance-appeals",
    date(2014, 7, 1),
    Weight.GUIDANCE,
    SECOND_HAND,
)
TRAVEL_REQUEST = Instrument(
    "Statutory guidance on travel to school, time to ask",
    "https://www.hounslow.gov.uk/schools-colleges/school-travel-assistance-1/4",
    date(2014, 7, 1),
    Weight.GUIDANCE,
    SECOND_HAND,
)
TRAVEL_LETTER = Instrument(
    "Statutory guidance on travel to school, decision letter",
    "https://herefordshire.gov.uk/public-transport-1/school-college-transport/7",
    date(2014, 7, 1),
    Weight.GUIDANCE,
    SECOND_HAND,
)
TRAVEL_POLICY = Instrument(
    "A council’s policy on travel to school",
    "https://www.staffordshire.gov.uk/roads-parking-and-transport/school-transport/under-16-education-travel-policy/"
    "right-review-and",
    date(2014, 7, 1),
    Weight.POLICY,
    SECOND_HAND,
)
TRAVEL_POST_16 = Instrument(
    "Sefton Council, post-16 travel policy statement 2020-21",
    "https://docslib.org/doc/744747/"
    "sefton-post-16-travel-policy-statement-for-learners-aged-16-19-and-16-25-for-students-with-send",
    date(2014, 7, 1),
    Weight.POLICY,
    SECOND_HAND,
)
AREA_INSPECTION = Instrument(
    "Ofsted and Care Quality Commission framework for area SEND inspections",
    "https://www.gov.uk/government/publications/area-send-framework-findings-from-the-first-2-years-of-inspections/"
    "area-send-framework-findings-from-the-first-2-years-of-inspections",
    date(2023, 1, 1),
    Weight.POLICY,
)
HEALTHWATCH = Instrument(
    "Healthwatch Surrey, evidence on the Health Bill (24 June 2026)",
    "https://www.healthwatchsurrey.co.uk/news/2026-06-24/written-evidence-submissions",
    date(2023, 1, 1),
    Weight.POLICY,
)

GETTING_THE_BEST = Instrument(
    "Getting the Best from Complaints (2006)",
    "https://webarchive.nationalarchives.gov.uk/20130323015159/https:/www.education.gov.uk/publications/standard/"
    "publicationDetail/Page1/DFES-2055-2006",
    date(2006, 9, 1),
    Weight.GUIDANCE,
    FROM_KNOWLEDGE,
)
LGSCO_FACT_SHEETS = Instrument(
    "Ombudsman’s fact sheet on special educational needs",
    "https://www.lgo.org.uk/make-a-complaint/fact-sheets/education/special-educational-needs",
    PART_3_STARTS,
    Weight.POLICY,
)
LGSCO_PRACTICE = Instrument(
    "Ombudsman’s practice",
    "https://lgo.org.uk/making-a-complaint/submitting-a-complaint/",
    PART_3_STARTS,
    Weight.POLICY,
)
LGSCO_DECISIONS = Instrument(
    "Ombudsman’s decisions", "https://www.lgo.org.uk/decisions", PART_3_STARTS, Weight.CASE
)
LINK_OFFICERS = Instrument(
    "Ombudsman’s manual for councils",
    "https://www.lgo.org.uk/information-centre/information-for-organisations-we-investigate/councils/"
    "information-for-link-officers?chapter=4",
    PART_3_STARTS,
    Weight.POLICY,
)
JOINT_MANUAL = Instrument(
    "Ombudsmen’s joint working manual",
    "https://www.lgo.org.uk/information-centre/staff-guidance/joint-working-manual?chapter=2",
    PART_3_STARTS,
    Weight.POLICY,
)
HSC_2015 = Instrument(
    "Health Service Commissioner for England (Complaint Handling) Act 2015",
    f"{LEGISLATION}/ukpga/2015/29",
    date(2015, 3, 26),
)
PHSO_PRACTICE = Instrument(
    "Health Ombudsman’s practice",
    "https://www.ombudsman.org.uk/make-a-complaint/unhappy-with-our-service",
    PART_3_STARTS,
    Weight.POLICY,
    SECOND_HAND,
)
LGPIH = Instrument(
    "Local Government and Public Involvement in Health Act 2007",
    f"{LEGISLATION}/ukpga/2007/28/section/{{n}}",
    date(2013, 4, 1),
    mark=SECOND_HAND,
)

# Time
DODDS = Instrument(
    "Dodds v Walker [1981] 1 WLR 1027",
    CASE_LAW,
    date(1981, 6, 25),
    Weight.CASE,
    FROM_KNOWLEDGE,
)
