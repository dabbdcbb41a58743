"""The notations in which plans are written: one file each."""
