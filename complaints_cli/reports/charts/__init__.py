"""The charts of reports: what a chart shows is plain data, and each form of it is made from that data alone."""
