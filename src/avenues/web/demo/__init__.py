"""The demonstration's start page: be anybody in Northmoor by one click. Nowhere else does it exist."""
