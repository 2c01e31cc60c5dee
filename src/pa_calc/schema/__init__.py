"""What a dataset may say: strict models of its files. Nothing here reads, counts or judges."""
