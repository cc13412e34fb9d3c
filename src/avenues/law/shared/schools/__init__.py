"""What the rooms about schools, nurseries and colleges share. A complaint to one stops no other clock.

`providers.py`: which kind, and what can be complained of. `best_endeavours.py`: what is owed. `procedure.py`: how far
the complaint has come, and time. `standards.py`: academies and independent schools. `what_to_do.py`: steps and
letters. `interplay.py`: beside other avenues.
"""
