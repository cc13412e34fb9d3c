"""Forms of the desk: fields declared as data, read from what was typed, and shown again with it.

Read `fields.py` for what can be asked, `filling.py` for how it is read, `templates/desk/forms.html` for how
it looks. What can be is for casework to say; here it is only made out what was typed.
"""

from avenues.web.desk.forms.fields import Choice, Field, Shape, choices_of
from avenues.web.desk.forms.filling import Filled, Filling, Problem, blank, fill

__all__ = ["Choice", "Field", "Filled", "Filling", "Problem", "Shape", "blank", "choices_of", "fill"]
