"""Every kind of event, in one file a subject: frozen classes, named in the past tense."""
