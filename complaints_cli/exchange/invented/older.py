"""What the invented association kept in a spreadsheet before its record began."""

REGISTER = """Ref,Date received,Complainant,Details,Category,Acknowledged,Stage 1 response,Outcome,Date closed,Ward
22/031,14/11/2022,Ernest Whitlock,The gate has no lock,Estates,16/11/2022,30/11/2022,Upheld,09/12/2022,East
22/038,06/02/2023,Noor Castellan,The lift stops between floors,Lifts,,27/02/2023,Not upheld,03/03/2023,West
"""
