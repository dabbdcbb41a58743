"""The words of English, parted by what they speak of."""
