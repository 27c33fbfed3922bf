"""Written arithmetic with whole numbers, one column or one digit a line."""

POWERS_OF_TEN = {10**n for n in range(1, 10)}
LONG = 5  # numbers with more digits repeat in every line what is left and what is done


def add_steps(a, b):
    """The columns of a + b from the right, for a and b that are not negative."""
    da, db = str(a)[::-1], str(b)[::-1]
    n, carry, lines = max(len(da), len(db)), 0, []
    for i in range(n):
        terms = [d[i] for d in (da, db) if i < len(d)]
        if carry:
            terms.append(str(carry))
        s = sum(map(int, terms))
        left = " + ".join(terms)
        left = f"{left} = {s}" if len(terms) > 1 else left
        carry = s // 10
        write = f"write {s}" if i == n - 1 else f"write {s % 10} carry {carry}"
        rest = [d[i:][::-1] for d in (da, db) if i < len(d)]
        done = s if i == n - 1 else s % 10
        lines.append(_with_rest(n, i, " + ".join(rest), f"{left}, {write}", done, (a + b) % 10**i))
    return lines


def _with_rest(digits, i, rest, line, digit, done):
    """A column's line; for long numbers also the digits left on both sides and the result so far."""
    if digits <= LONG:
        return line
    return f"{rest}: {line} -> {digit}{str(done).zfill(i) if i else ''}"


def sub_steps(a, b):
    """The columns of a - b from the right, for a >= b >= 0."""
    da, db = str(a)[::-1], str(b)[::-1]
    borrow, lines = 0, []
    for i, c in enumerate(da):
        x, y = int(c), int(db[i]) if i < len(db) else 0
        top = x - borrow
        s = f"{x} - {borrow} = {top}, " if borrow else ""
        if top < y:
            line, digit, borrow = f"{s}{top} < {y}, {top + 10} - {y} = {top + 10 - y} borrow 1", top + 10 - y, 1
        else:
            line, digit, borrow = f"{s}{top} - {y} = {top - y}", top - y, 0
        rest = " - ".join(d[i:][::-1] for d in (da, db) if i < len(d))
        lines.append(_with_rest(len(da), i, rest, line, digit, (a - b) % 10**i))
    return lines


def difference_lines(a, b):
    """a - b for a and b that are not negative; the result may be."""
    if a >= b:
        return sub_steps(a, b)
    return [f"{a} < {b}, so the result is negative: {b} - {a}"] + sub_steps(b, a)


def add_lines(a, b):
    """a + b with any signs."""
    if a >= 0 and b >= 0:
        return add_steps(a, b)
    if a < 0 and b < 0:
        return [f"both negative: -({-a} + {-b})"] + add_steps(-a, -b)
    plus, minus = max(a, b), -min(a, b)
    return [f"{plus} - {minus}"] + difference_lines(plus, minus)


def subtract_lines(a, b):
    """a - b with any signs."""
    if b < 0:
        return [f"{a} + {-b}"] + add_lines(a, -b)
    if a < 0:
        return [f"-({-a} + {b})"] + add_steps(-a, b)
    return difference_lines(a, b)


def digit_mul_steps(a, d):
    """The digits of a times the digit d, from the right."""
    carry, lines, rev = 0, [], str(a)[::-1]
    for i, c in enumerate(rev):
        p = int(c) * d
        s = p + carry
        left = f"{c} * {d} = {p}" + (f", {p} + {carry} = {s}" if carry else "")
        last = i == len(rev) - 1
        carry = s // 10
        line = f"{left}, write {s}" if last else f"{left}, write {s % 10} carry {carry}"
        digit = s if last else s % 10
        lines.append(_with_rest(len(rev), i, rev[i:][::-1], line, digit, a * d % 10**i))
    return lines


def trailing_zeros(n):
    return len(str(n)) - len(str(n).rstrip("0"))


def multiply_steps(a, b):
    """a * b for a and b that are not negative: a product for every digit of b, added one by one."""
    if len(str(b)) > len(str(a)):
        return [f"{b} * {a}"] + multiply_steps(b, a)
    if a in POWERS_OF_TEN and b or b in POWERS_OF_TEN:
        other, zeros = (b, a) if a in POWERS_OF_TEN else (a, b)
        return [f"{other} and {str(zeros)[1:]}: {a * b}"]
    if b < 10:
        return digit_mul_steps(a, b)
    zeros = trailing_zeros(a) + trailing_zeros(b)
    if zeros:
        x, y = int(str(a).rstrip("0")), int(str(b).rstrip("0"))
        lines = [f"{x} * {y}, then {'0' * zeros}"]
        if x > 1 and y > 1:
            lines += multiply_steps(x, y) + [f"{x} * {y} = {x * y}"]
        return lines
    lines, total = [], None
    for i, c in enumerate(str(b)[::-1]):
        d = int(c)
        part = a * d * 10**i
        if not d:
            continue
        lines.append(f"{a} * {d}:")
        lines += digit_mul_steps(a, d)
        lines.append(f"{a} * {d * 10**i} = {part}")
        if total is not None:
            lines.append(f"{total} + {part}:")
            lines += add_steps(total, part)
            lines.append(f"{total} + {part} = {total + part}")
        total = part + (total or 0)
    return lines


def multiply_lines(a, b):
    """a * b with any signs."""
    if a >= 0 and b >= 0:
        return multiply_steps(a, b)
    sign = "both negative, so positive" if a < 0 and b < 0 else "one negative, so negative"
    return [f"{sign}: {abs(a)} * {abs(b)}"] + multiply_steps(abs(a), abs(b))


def divide_steps(a, d):
    """The digits of a divided by d, from the left -> (lines, remainder)."""
    lines, rem, digits, text = [], 0, "", str(a)
    if d > 9:
        lines.append(f"{d} times 1 to 9: " + " ".join(str(d * k) for k in range(1, 10)))
    for i, c in enumerate(text):
        cur = rem * 10 + int(c)
        k, rem = divmod(cur, d)
        digits += str(k)
        line = f"{cur} / {d} = {k}, {k} * {d} = {k * d}, {cur} - {k * d} = {rem}"
        if len(text) > LONG:
            line += f" -> {digits}" + (f", left {text[i + 1:]}" if text[i + 1 :] else "")
        lines.append(line)
    lines.append(f"digits {digits}, remainder {rem}")
    return lines, rem


def fraction_steps(whole, rem, d):
    """Continues a division behind the decimal point -> (lines, decimal text, whether it is exact)."""
    lines, digits = [], ""
    while rem and len(digits) < 3:
        k, new = divmod(rem * 10, d)
        lines.append(f"{rem * 10} / {d} = {k}, {k} * {d} = {k * d}, {rem * 10} - {k * d} = {new}")
        digits, rem = digits + str(k), new
    if not rem:
        text = f"{whole}.{digits}" if digits else f"{whole}"
        return lines + [f"decimal {text}"], text, True
    hundredths = (int(f"{whole}{digits}") + 5) // 10
    text = f"{hundredths // 100}.{hundredths % 100:02d}"
    return lines + [f"decimal {whole}.{digits}, about {text}"], text, False
