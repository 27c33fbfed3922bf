"""Numbers with a decimal point as text, and their written arithmetic: whole numbers first, the point last."""
from .steps import add_lines, multiply_lines, subtract_lines


def places(text):
    """Digits behind the point."""
    return len(text.partition(".")[2])


def scaled(text, n):
    """The number times 10 to the n, as a whole number; n is at least its places."""
    whole, _, behind = text.partition(".")
    return int(whole + behind.ljust(n, "0"))


def padded(text, n):
    """The number with n digits behind the point."""
    whole, _, behind = text.partition(".")
    return f"{whole}.{behind.ljust(n, '0')}" if n else whole


def pointed(value, n):
    """A whole number divided by 10 to the n, with n digits behind the point."""
    if not n:
        return str(value)
    s = str(abs(value)).zfill(n + 1)
    return f"{'-' if value < 0 else ''}{s[:-n]}.{s[-n:]}"


def short(text):
    """The number without zeros at its end behind the point."""
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def placed(value, n):
    """The line that sets the point, and the number without needless zeros."""
    text = pointed(value, n)
    line = f"{value} with {n} places: {text}"
    return line + (f" = {short(text)}" if short(text) != text else ""), short(text)


def sum_lines(a, b, sign):
    """a + b or a - b -> (lines, text)."""
    n = max(places(a), places(b))
    x, y = scaled(a, n), scaled(b, n)
    lines = [f"{n} places: {padded(a, n)} {sign} {padded(b, n)}", f"{x} {sign} {y}"]
    lines += add_lines(x, y) if sign == "+" else subtract_lines(x, y)
    value = x + y if sign == "+" else x - y
    lines.append(f"{x} {sign} {y} = {value}")
    line, text = placed(value, n)
    return lines + [line], text


def product_lines(a, b):
    """a * b -> (lines, text)."""
    n, m = places(a), places(b)
    x, y = scaled(a, n), scaled(b, m)
    lines = [f"{n} + {m} = {n + m} places", f"{x} * {y}"] + multiply_lines(x, y) + [f"{x} * {y} = {x * y}"]
    line, text = placed(x * y, n + m)
    return lines + [line], text
