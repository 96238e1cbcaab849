#include "core/exchange/json/json_writer.h"

namespace Credwright {

namespace {

QByteArray quoted(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00" + QByteArray::number(static_cast<unsigned char>(c), 16).rightJustified(2, '0');
            } else {
                out += c;
            }
        }
    }
    return out += '"';
}

} // namespace

void JsonWriter::key(const QString &name)
{
    separate();
    m_out += quoted(name) + ": ";
    m_afterKey = true;
}

void JsonWriter::text(const QString &value)
{
    scalar(quoted(value));
}

void JsonWriter::decimal(qint64 value, int decimals)
{
    QByteArray digits = QByteArray::number(value < 0 ? -value : value).rightJustified(decimals + 1, '0');
    digits.insert(digits.size() - decimals, '.');
    while (digits.endsWith('0')) {
        digits.chop(1);
    }
    if (digits.endsWith('.')) {
        digits.chop(1);
    }
    scalar(value < 0 ? '-' + digits : digits);
}

void JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
    m_isEmpty.append(true);
}

void JsonWriter::close(char bracket)
{
    if (!m_isEmpty.takeLast()) {
        m_out += '\n' + QByteArray(2 * m_isEmpty.size(), ' ');
    }
    m_out += bracket;
}

void JsonWriter::scalar(const QByteArray &value)
{
    separate();
    m_out += value;
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_isEmpty.isEmpty()) {
        return;
    }
    if (!m_isEmpty.last()) {
        m_out += ',';
    }
    m_isEmpty.last() = false;
    m_out += '\n' + QByteArray(2 * m_isEmpty.size(), ' ');
}

} // namespace Credwright
