"""English as notes write it: tags, forms of words, the parts of a clause. Knows nothing of facts."""
