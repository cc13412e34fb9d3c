"""The desk of a mediation service: the call and its script, the certificate, meetings, agreements, promises.

Every page asks `here.py` first: the desk is for people of a mediation service, and for what it keeps itself.
"""
