"""Read a letter: a family pastes or sends the council's letter, and checks what was found in it.

The letter is read while the page is made, and is nowhere afterwards. What is confirmed travels in the address
(docs/adr/0001-answers-travel-in-the-address.md): the facts, never the letter.
"""
