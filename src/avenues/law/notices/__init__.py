"""What the council's notice of a decision must contain, and the last days that it should tell. Read with `law.md`.

Pure, as all law is. `items_of` gives the items for a kind of notice on a day, `checked` says of each whether
it is there and what it means if it is not, `days_to_tell` gives the days with their proofs.
"""

from avenues.law.notices.checking import Checked, Found, checked
from avenues.law.notices.days import LastDays, days_to_tell
from avenues.law.notices.items import Item, items_of
from avenues.law.notices.kinds import Notice

__all__ = ["Checked", "Found", "Item", "LastDays", "Notice", "checked", "days_to_tell", "items_of"]
