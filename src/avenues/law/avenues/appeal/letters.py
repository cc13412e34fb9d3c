"""What to write about an appeal: short texts with gaps to fill. `steps.py` says when and to whom."""

ASK_FOR_NOTICE = (
    "Please send me your decision in writing, with your reasons, my right to appeal, the time limits, and how to reach "
    "the mediation adviser."
)
ASK_FOR_CERTIFICATE = (
    "I wish to appeal against the council’s decision in its letter of (date). I do / do not want mediation. Please give "
    "me the information about mediation and issue my certificate."
)
ASK_ALL_THE_SAME = (
    "I contacted you on (date). The council sent its letter on (date), with the earlier date of (date) on it. Please issue "
    "my certificate, or tell me in writing why you cannot."
)
ASK_FOR_MEDIATION = (
    "I want mediation about the council’s decision in its letter of (date). The issues are (issues). Please tell me the "
    "date and place."
)
ASK_FOR_TIME = (
    "I ask the Tribunal for more time under rule 5(3)(a). The time ended on (date). I am late because (reasons). "
    "The appeal has a point because (reasons)."
)
LETTER_SAID_NOTHING = (
    "The council’s letter of (date) did not tell me about (my right to appeal, the time limits, mediation). I learned of it "
    "on (date)."
)
ASK_FOR_LEAVE = (
    "I ask for leave to appeal without a mediation certificate under regulation 34(3). I did not contact the adviser in "
    "time because (reasons)."
)
ASK_ABOUT_RESPONSE = (
    "My appeal is number (number). The council’s response was due on (date). I have not had it. Please tell me what "
    "happens next."
)
ASK_PERMISSION = (
    "I ask for permission to appeal against the decision sent on (date), appeal number (number). It is wrong in law "
    "because (reasons). I want (result)."
)
ASK_TO_SUSPEND = (
    "I am asking for permission to appeal. Please suspend the effect of the decision until that is decided, so that the "
    "plan stays in force."
)
ASK_TO_REINSTATE = "I ask the Tribunal to take up appeal number (number) again. It was withdrawn on (date). I ask because (reasons)."
ORDER_IS_DUE = (
    "On (date) the Tribunal ordered / you agreed (what). It was due by (date) and has not been done. Please tell me by "
    "return when you will do it. If it is not done I will complain and get legal advice."
)
ANSWER_IS_DUE = (
    "On (date) the Tribunal recommended (what). A written answer was due within 5 weeks. Please send it, with what you will "
    "do and your reasons for anything you will not do."
)
