"""The complaint as it is and what is asked: either events, or a refusal that names every broken rule; pure."""
