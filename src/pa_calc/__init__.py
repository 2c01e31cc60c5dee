"""What a Dutch municipality, its housing corporations and its tenants agreed, held against the figures."""
