"""What landlords call their columns. A phrase is read as a header is, so that word order and short forms do not matter.

The phrases in `LIKELY` stand for a field too, and give way to a column whose header says it outright.
"""

from collections.abc import Mapping

from complaints_cli.exchange.importing.columns.fields import Field

SURE: Mapping[Field, str] = {
    Field.REF: (
        "ref, reference, case ref, complaint ref, our ref, case no, complaint no, complaint id, id, case id, log no, "
        "unique ref, register no, unique id, ref no, complaint ref no, case ref no, file ref, case, urn, feedback ref"
    ),
    Field.STAGE: "stage, complaint stage, current stage, stage no, level, stage of complaint",
    Field.SORT: (
        "contact type, case type, record type, feedback type, type of contact, type of feedback, type of case, "
        "enquiry type, complaint or service request, complaint or compliment, sort, sr or complaint, service request "
        "or complaint, complaint compliment, complaint service request"
    ),
    Field.TYPE: "type, complaint type, type of complaint",
    Field.STATUS: "status, case status, complaint status, current status, open closed, state, current position",
    Field.RECEIVED: (
        "received, date received, complaint received, date complaint received, date of complaint, complaint date, "
        "receipt date, stage 1 received, date rec in, date complaint made, complaint made, date of receipt, received "
        "on, stage 1 date received"
    ),
    Field.VIA: (
        "method, channel, how received, how made, received by, received via, source, contact method, method of "
        "contact, how reported, medium, via, mode, how complaint received, how was it received, method received, "
        "received how, how came, how complaint made, complaint method, route"
    ),
    Field.NAME: (
        "received from, name, resident, resident name, name of resident, full name, complainant details, complainant, "
        "tenant, tenant name, customer, customer name, who, from, name of complainant, name and address, resident "
        "name and address"
    ),
    Field.TITLE: "title",
    Field.FIRST_NAME: "first name, forename, christian name, given name, forenames, first names, initial, initials",
    Field.SURNAME: "surname, last name, family name, second name",
    Field.ADDRESS: (
        "address postcode, address, property, property address, home address, resident address, address line 1, "
        "address line 2, address line 3, address 1, address 2, address 3, postcode, post code, town, street, house "
        "no, flat, flat no, city, county, scheme, house number, scheme address, block, address of property, house "
        "name, house, house no name"
    ),
    Field.PHONE: (
        "contact tel no, contact tel, phone, telephone, tel, mobile, phone no, telephone no, tel no, mobile no, "
        "contact no, contact number, home phone, home tel, contact phone, resident phone"
    ),
    Field.EMAIL: "email, email address, e mail, e mail address, resident email",
    Field.REP: "representative, rep, advocate, third party, representative name, on behalf of, made by on behalf",
    Field.HOME: (
        "tenant leaseholder, tenant or leaseholder, resident or leaseholder, tenure, tenure type, tenancy type, "
        "tenure of property, type of tenure, type of tenancy, customer type, resident type, type of resident"
    ),
    Field.CATEGORY: (
        "category, complaint category, main category, category of complaint, primary category, nature category"
    ),
    Field.SUMMARY: (
        "what is the complaint, complaint, nature of complaint, details, summary, description, details of complaint, "
        "issue, complaint details, complaint summary, complaint description, description of complaint, nature, "
        "summary of complaint, subject, what is the complaint about, what happened, complaint reason, reason for "
        "complaint, brief description, brief details, issues raised, brief summary, about, what complaint about, "
        "matter, problem, summary of issue, complaint issue, what is it about, what it is about, whats it "
        "about, what its about, issues, main issue, concern, concerns, allegation, brief, cause of complaint"
    ),
    Field.OUTCOME: (
        "outcome wanted, desired outcome, outcome sought, outcome requested, resolution sought, what resident wants, "
        "outcome resident wants, what they want, resolution wanted, outcome desired"
    ),
    Field.HANDLER: (
        "who dealt with, officer dealing, dealing officer, officer dealing with, officer, handler, case officer, "
        "assigned to, owner, lead officer, investigating officer, dealt with by, complaint handler, complaint "
        "officer, allocated to, case handler, case owner, handled by, investigator, investigated by, responsible "
        "officer, complaint owner, lead, responding officer, officer responding"
    ),
    Field.ACKNOWLEDGED: (
        "acknowledged, ack, ack sent, date ackd, date acknowledged, ack date, acknowledgement sent, acknowledgement "
        "letter sent, ack letter, date of acknowledgement, date ack sent, ack letter sent, acknowledged on, date "
        "acknowledgement letter sent, acknowledgement letter"
    ),
    Field.RESPONDED: (
        "response, response sent, response date, date of response, date responded, reply sent, replied, response "
        "letter sent, date response sent, answered, date of reply, response letter, date replied, decision date, date "
        "of decision, outcome date, date of outcome, decision letter sent, outcome letter sent, outcome letter, "
        "decision letter, decision sent, date decision letter sent, date response letter sent, full response, full "
        "response sent, response issued, written response, date response issued"
    ),
    Field.DECISION: (
        "outcome, decision, complaint outcome, finding, response outcome, result, findings, determination, outcome of "
        "complaint, decision made, complaint decision"
    ),
    Field.UPHELD: (
        "upheld, justified, complaint upheld, upheld y n, upheld or not, upheld not upheld, founded, upheld partially "
        "upheld not upheld, complaint justified, upheld not, upheld partially not, justified unjustified, upheld "
        "partly not, upheld part not, was it upheld, upheld yes no part"
    ),
    Field.PARTLY_UPHELD: "partly upheld, part upheld, partially upheld, partly justified, partially justified",
    Field.NOT_UPHELD: "not upheld, not justified",
    Field.DECIDER: (
        "decided by, decision by, decision maker, reviewed by, signed off by, responded by, approved by, reviewer, "
        "reviewing officer"
    ),
    Field.REASON: "reason for decision, decision reason, reasons, reason for outcome, explanation, reason decision",
    Field.EXTENDED_TO: (
        "revised date, extended target, new target, revised target, target extended to, deadline extended to, "
        "extension agreed to, extended to, new target date, revised target date, new due date, revised due date, "
        "extension date, extended date, new deadline, revised deadline, extension until, extended until, extension, "
        "extended, new response date, revised response date, extended deadline, extension agreed until, agreed new "
        "date, new date agreed, extended due date, extension due date, extended target date, new date, extended "
        "response date, extension to, date extended to, extension agreed"
    ),
    Field.EXTENSION_TOLD: (
        "date informed of extension, informed of extension, resident informed of extension, date extension agreed, "
        "extension letter sent, extension sent, told of extension, extension told, resident told of extension, date "
        "extension letter sent, date told of extension, extension notified, date of extension letter, extension "
        "letter, date extension notified, holding letter, holding letter sent"
    ),
    Field.EXTENSION_REASON: "reason for extension, extension reason, why extended, reason extended, reason for delay",
    Field.ESCALATED: (
        "escalated, date escalated, escalation date, escalated on, date of escalation, escalation, escalated to stage "
        "2, date escalated to stage 2, stage 2 request, stage 2 requested, stage 2 received, stage 2 date received, "
        "stage 2 request date, escalation request, stage 2 escalation, stage 2 started, stage 2 request received, "
        "stage 2 opened, review requested, review request, stage 2 start, stage 2, escalation requested, escalation "
        "request received, stage 2 escalated, stage 2 date, stage 2 date requested, review request received, appeal "
        "received, appeal date, stage 2 escalation date, stage 2 logged, escalation received, stage 2 complaint "
        "received, stage 2 complaint date, date review requested"
    ),
    Field.CLOSED: (
        "closed, date closed, closure date, closed date, closed on, complaint closed, case closed, date of closure, "
        "date case closed"
    ),
    Field.WITHDRAWN: "withdrawn, date withdrawn, withdrawn on, withdrawal date, date of withdrawal",
    Field.REFUSED: (
        "excluded, date excluded, refused, date refused, not accepted, date not accepted, refusal date, rejected, "
        "date rejected, exclusion"
    ),
    Field.REFUSAL_REASON: (
        "reason refused, reason for refusal, refusal reason, reason not accepted, exclusion reason, reason for "
        "rejection, ground, grounds, ground for refusal, grounds for refusal, refusal ground, reason for exclusion"
    ),
    Field.SATISFIED: (
        "satisfied, resident satisfied, customer satisfied, satisfaction, satisfied with outcome, resident satisfied "
        "with outcome, satisfied with response, satisfaction with outcome, happy with outcome, resident happy with "
        "outcome, satisfied with handling"
    ),
    Field.REMEDY: (
        "redress, remedy, remedies, putting things right, action taken, actions, actions taken, resolution, other "
        "redress, action, redress offered, remedial action, agreed actions, actions agreed, remedy offered, follow up "
        "actions, resolution details"
    ),
    Field.AMOUNT: (
        "compensation, compensation paid, compensation amount, amount, amount paid, goodwill payment, compensation "
        "awarded, compensation offered, comp paid, comp, compensation value, goodwill, financial redress, goodwill "
        "gesture, total compensation, payment, compensation total, money, amount of compensation, discretionary "
        "payment, compensation redress"
    ),
    Field.LEARNING: (
        "lessons learnt, learning, lessons, learning points, what we learned, lesson learnt, service improvement, "
        "service improvements, learning outcome, learning outcomes, lessons and actions, learning identified, lessons "
        "identified, lessons learnt actions, changes made, improvements"
    ),
    Field.NOTE: (
        "further notes, latest update, last update, notes, comments, notes comments, further comments, remarks, "
        "additional notes, case notes, other, update, updates, any other comments, further info, additional "
        "information, other notes, progress"
    ),
}
LIKELY: Mapping[Field, str] = {
    Field.ESCALATED: "appeal",
    Field.REF: "s no, sr no, hash, row, item, line no, no, ser no, serial no",
    Field.RECEIVED: (
        "date, date logged, logged, date opened, opened, start date, date raised, raised, date reported, stage 1 "
        "date, stage 1 start, stage 1 logged, stage 1 opened, stage 1"
    ),
    Field.CATEGORY: (
        "service area, service, theme, area of complaint, area, topic, complaint area, service type, sub category"
    ),
    Field.SUMMARY: "reason, information",
    Field.NAME: "contact, contact name, claimant, complainant resident",
    Field.HANDLER: (
        "housing officer, manager, staff member, staff, officer name, name of officer, by whom, responsible, "
        "responsible person"
    ),
    Field.RESPONDED: (
        "date out, out, stage 1 actual, stage 2 actual, actual response, date notified, decision notified, date "
        "informed of decision, letter sent, stage 1 closed, stage 1 completed, stage 1 resolved, stage 1 letter, "
        "stage 2 letter, stage 2 closed, stage 2 completed, stage 2 resolved, stage 1 sent, stage 2 sent, stage 1 "
        "complete, stage 2 complete"
    ),
    Field.DECIDER: "signed by, signed off",
    Field.CLOSED: (
        "resolved, date resolved, completed, date completed, resolution date, date of resolution, completion date, "
        "finished, end date, complete, complaint resolved, date finalised, ended"
    ),
    Field.HOME: "tenancy",
    Field.DECISION: "conclusion, overall outcome",
    Field.SATISFIED: "happy",
}
FINAL_IS_STAGE_2 = frozenset({"review", "appeal", "final"})
"""Words that say stage 2 where no stage is named, in a register that has one."""
