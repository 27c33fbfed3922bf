"""Dates as people write them and as the answers do."""
from ..spelling import nth
from .months import MONTHS, days_in

WITHOUT_YEAR = ["{month} {d}"] * 7 + ["{d} {month}"] * 2 + ["{month} {nth}"] * 2
WITHOUT_YEAR += ["the {nth} of {month}", "{nth} {month}", "{nth} of {month}", "{d}. {month}"]
WITH_YEAR = ["{month} {d}, {y}"] * 6 + ["{d} {month} {y}"] * 3 + ["{y}-{mm}-{dd}"] * 3
WITH_YEAR += ["{month} {d} {y}", "{month} {nth}, {y}", "{nth} {month} {y}", "{dd}.{mm}.{y}", "{d}. {month} {y}"]
WITH_YEAR += ["the {nth} of {month} {y}", "{y}/{mm}/{dd}"]


def asked(r, y, m, d):
    """The date as people write it."""
    month = r.choice((MONTHS[m][:3], MONTHS[m][:3] + ".")) if r.random() < 0.12 else MONTHS[m]
    return r.choice(WITH_YEAR if y else WITHOUT_YEAR).format(month=month, d=d, nth=nth(d), y=y, dd=f"{d:02d}", mm=f"{m + 1:02d}")


def date(r):
    y = r.choice((0, 0, 0, r.randint(2020, 2030), r.randint(1990, 2040), 2024))
    m = r.choice((1, r.randrange(12), r.randrange(12), r.randrange(12)))
    most = days_in(y, m)
    d = r.choice((most, most - r.randint(0, 4), r.randint(1, most), r.randint(1, most), r.randint(1, most)))
    return y, m, d
