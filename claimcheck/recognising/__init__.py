"""Document -> Mentions: quantities, periods, names and words of the rules."""
