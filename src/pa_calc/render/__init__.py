"""Results as text: one function for each format, results in, text out. Nothing here computes."""
