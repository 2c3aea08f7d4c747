"""Letters, papers, reports and the self-assessment."""

from complaints_cli.table.row import DOCUMENTS, Row

ROWS = (
    Row(DOCUMENTS, "letter list", "letter_list:listed", "The kinds of letter, or the letters that went out."),
    Row(DOCUMENTS, "letter draft", "letter_draft:draft", "Write a letter to read or to edit."),
    Row(DOCUMENTS, "letter check", "letter_draft:check", "Check an edited letter; advice on its words."),
    Row(DOCUMENTS, "letter send", "letter_send:send", "A letter without a command of its own went out."),
    Row(DOCUMENTS, "letter templates", "letter_templates:templates", "Whose each template is; check your own."),
    Row(DOCUMENTS, "letter show", "letter_list:show", "A letter as it went out."),
    Row(DOCUMENTS, "letter summary", "letter_list:summary", "A letter in one text message."),
    Row(DOCUMENTS, "document fact-sheet", "document:fact_sheet", "The leaflet: how to complain to you."),
    Row(DOCUMENTS, "document form", "document:form", "A complaint form to print."),
    Row(DOCUMENTS, "document script", "document:script", "What to ask and say when somebody complains."),
    Row(DOCUMENTS, "document newsletter", "document:newsletter", "A few lines for the newsletter."),
    Row(DOCUMENTS, "document checklist", "document:checklist", "What is to be published, and linked."),
    Row(DOCUMENTS, "document authority-form", "document:authority_form", "A form to let somebody speak for you."),
    Row(DOCUMENTS, "document survey", "document:survey", "A slip that asks how you dealt with a complaint."),
    Row(DOCUMENTS, "document survey-notice", "document:survey_notice", "What surveys and posts say about complaining."),
    Row(DOCUMENTS, "document exception-notice", "document:exception_notice", "A notice that the Code cannot be kept."),
    Row(DOCUMENTS, "document request-choice", "document_about:request_choice", "A request: the choice to complain."),
    Row(DOCUMENTS, "document thanks", "document_about:thanks", "Thanks for a compliment."),
    Row(DOCUMENTS, "document feedback-answer", "document_about:feedback_answer", "Feedback: how to complain."),
    Row(DOCUMENTS, "document claim-answer", "document_about:claim_answer", "The answer to a claim for compensation."),
    Row(DOCUMENTS, "report annual", "report:annual", "The year's report that the Code asks for."),
    Row(DOCUMENTS, "report tsm", "report:tsm", "CH01 and CH02, the regulator's complaint measures."),
    Row(DOCUMENTS, "report self-assessment", "report:self_assessment", "The 72 rows against the Code."),
    Row(DOCUMENTS, "assess show", "assess:show", "Your answers, and what the record says beside them."),
    Row(DOCUMENTS, "assess answer", "assess:answer", "Answer a row of the self-assessment form."),
    Row(DOCUMENTS, "assess call", "assess_again:call", "Something calls for a fresh self-assessment."),
    Row(DOCUMENTS, "assess complete", "assess_again:complete", "A fresh self-assessment was made."),
    Row(DOCUMENTS, "assess submitted", "assess_again:submitted", "The year's papers went to the Ombudsman."),
)
