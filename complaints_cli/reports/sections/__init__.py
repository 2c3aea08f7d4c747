"""What several reports print: each part of a report once, put together by the reports that have it."""
