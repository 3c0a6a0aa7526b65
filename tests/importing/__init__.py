"""Files as ministries, parliaments and archives have them, made here, and the turns that are in them."""
