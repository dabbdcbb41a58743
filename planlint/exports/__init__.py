"""The formats to which plans are exported: one file each."""
