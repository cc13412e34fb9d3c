"""Made-up names and ways to reach people. Numbers are from the ranges that Ofcom keeps for drama."""

from __future__ import annotations

from random import Random

FIRST = (
    *("Abel", "Alia", "Amos", "Anya", "Bea", "Bram", "Cerys", "Cole", "Dara", "Dilys", "Edda", "Eli"),
    *("Esme", "Farah", "Finn", "Gita", "Greta", "Hana", "Hugo", "Idris", "Imani", "Isla", "Jago", "Jun"),
    *("Kaya", "Kit", "Lena", "Leo", "Mabel", "Milo", "Nadia", "Ned", "Nia", "Odin", "Orla", "Owen"),
    *("Petra", "Pip", "Priya", "Ravi", "Rhys", "Rosa", "Sami", "Suki", "Tariq", "Tilly", "Uma", "Vik"),
    *("Wanda", "Wren", "Yara", "Yusuf", "Zahra", "Zeb"),
)
GROWN = (
    *("Adele", "Anil", "Bridget", "Carl", "Chidi", "Delia", "Emeka", "Fiona", "Gareth", "Halima", "Ingrid"),
    *(
        "Jaya",
        "Keith",
        "Lorna",
        "Maeve",
        "Nigel",
        "Olive",
        "Paulo",
        "Rana",
        "Stella",
        "Tomas",
        "Vera",
        "Yemi",
    ),
)
FAMILY = (
    *("Ashdown", "Birchall", "Calloway", "Dunmore", "Eastwick", "Farrow", "Garsdale", "Hollin", "Inchmere"),
    *("Jessop", "Kettlewell", "Larkin", "Marrick", "Nettleton", "Okonjo", "Pellow", "Quarrie", "Redmire"),
    *(
        "Sandhu",
        "Thirlby",
        "Underhay",
        "Varley",
        "Wharram",
        "Yeoh",
        "Zielonka",
        "Aydin",
        "Bhatt",
        "Coverdale",
    ),
)
STREETS = ("Larch Street", "Tern Walk", "Gorse Lane", "Quarry Row", "Heather Bank", "Mill Fold", "Beck View")
TIMES = ("", "after 4pm", "in the morning, before 10", "Tuesdays and Thursdays", "evenings only")
NEVER = (
    "Never leave a message at home.",
    "Do not write to the home address.",
    "Never ring on the shared phone: text first.",
    "Do not speak to anybody else who answers.",
)
LANGUAGES = ("Polish", "Urdu", "British Sign Language", "Romanian", "Arabic")
ADJUSTMENTS = (
    "Large print, please.",
    "Short e-mails, one thing at a time.",
    "Time to answer: no hurry on the phone.",
)


def sometimes(chance: Random, share: float) -> bool:
    """Yes, in this share of cases."""
    return chance.random() < share


def phone(chance: Random) -> str:
    """A mobile or landline number that is never given to anybody."""
    number = chance.randrange(1000)
    return f"07700 900{number:03}" if sometimes(chance, 0.8) else f"01632 960{number:03}"


def address(chance: Random) -> str:
    """A house in Northmoor. It has no postcode, since every postcode is somewhere."""
    return f"{chance.randrange(1, 80)} {chance.choice(STREETS)}, Northmoor"
