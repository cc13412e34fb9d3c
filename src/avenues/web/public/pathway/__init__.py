"""The guided pathway: one question a page, then your avenues. Answers travel in the address and nowhere else.

`answers.py` reads an address, `typed.py` a form; `questions.py` makes a question's page and `result.py` the
page of your avenues.
"""
