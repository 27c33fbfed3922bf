"""How two numbers compare; texts of them digit by digit."""
from .points import padded, places


def compared(a, b):
    """The sign between them."""
    return "=" if a == b else "<" if a < b else ">"


def order_lines(a, b):
    """Finds how two numbers given as texts compare -> (lines, "<", "=" or ">")."""
    if (a[0] == "-") != (b[0] == "-"):
        negative, sign = (a, "<") if a[0] == "-" else (b, ">")
        return [f"only {negative} is negative"], sign
    if a[0] == "-":
        lines, sign = order_lines(a[1:], b[1:])
        turned = {"<": ">", ">": "<", "=": "="}[sign]
        return [f"both negative: {a[1:]} and {b[1:]}"] + lines + [f"{a[1:]} {sign} {b[1:]}, turned round: {turned}"], turned
    lines, n = [], max(places(a), places(b))
    if n:
        a, b = padded(a, n), padded(b, n)
        lines.append(f"{n} places: {a} and {b}")
    x, y = a.partition(".")[0], b.partition(".")[0]
    if len(x) != len(y):
        sign = "<" if len(x) < len(y) else ">"
        return lines + [f"digits: {len(x)} {sign} {len(y)}"], sign
    lines.append(f"digits: {len(x)} = {len(y)}")
    for c, d in zip(a, b):
        if c == ".":
            continue
        sign = compared(c, d)
        lines.append(f"{c} {sign} {d}")
        if sign != "=":
            return lines, sign
    return lines, "="
