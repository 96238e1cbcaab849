#include "core/exchange/spreadsheet/number_format.h"

#include <cmath>
#include <QDateTime>
#include <QRegularExpression>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double minutesOfADay = 1440;

/// The currency that stands in the first section: in brackets with the language behind it, as text, or plain.
QString currencyIn(const QString &section)
{
    static const QRegularExpression bracket(u"\\[\\$([^\\]-]+)(?:-[0-9A-Fa-f]*)?\\]"_s);
    static const QRegularExpression sign(u"[$€£¥₺₴₽₹]|\"\\s*([A-Z]{3}|kr\\.?|zł|Kč|Ft|lei|Fr\\.?)\\s*\""_s);
    if (const auto match = bracket.match(section); match.hasMatch()) {
        return match.captured(1).trimmed();
    }
    static const QRegularExpression other(u"\\[[^\\]]*\\]"_s); // "[$-409]" names a language alone.
    const auto match = sign.match(QString(section).remove(other));
    return match.captured(1).isEmpty() ? match.captured() : match.captured(1);
}

} // namespace

NumberFormat numberFormat(const QString &code)
{
    static const QRegularExpression texts(u"\"[^\"]*\"|\\\\.|_.|\\*."_s);
    static const QRegularExpression brackets(u"\\[(?![hms]+\\])[^\\]]*\\]"_s, QRegularExpression::CaseInsensitiveOption);
    const QString section = code.left(500).section(u';', 0, 0);
    QString letters = section;
    letters.remove(texts).remove(brackets);
    letters = letters.toLower();
    if (letters.trimmed() == "general"_L1 || letters.trimmed() == "@"_L1) {
        return {};
    }
    NumberFormat format{SheetCell::Kind::Number, currencyIn(section)};
    const bool figures = letters.contains(u'0') || letters.contains(u'#');
    const bool monthAlone = letters.contains(u'm') && !letters.contains(u'h') && !letters.contains(u's') && !figures;
    if (letters.contains(u'%')) {
        format.kind = SheetCell::Kind::Percent;
    } else if (letters.contains(u'y') || letters.contains(u'd') || monthAlone) {
        format.kind = SheetCell::Kind::Date;
    } else if (letters.contains(u'h') || letters.contains(u's')) {
        format.kind = SheetCell::Kind::Time;
    }
    return format;
}

NumberFormat builtInNumberFormat(int id)
{
    const auto within = [id](int first, int last) { return id >= first && id <= last; };
    if (id == 9 || id == 10) {
        return {SheetCell::Kind::Percent, {}};
    }
    if (within(14, 17) || id == 22 || within(27, 31) || id == 36 || within(50, 54) || within(57, 58)) {
        return {SheetCell::Kind::Date, {}};
    }
    if (within(18, 21) || within(32, 35) || within(45, 47) || within(55, 56)) {
        return {SheetCell::Kind::Time, {}};
    }
    return {};
}

QString dateOfSerial(const QString &serial, bool since1904)
{
    bool isNumber = false;
    const double days = serial.toDouble(&isNumber);
    constexpr double most = 2'958'466; // The year 10000.
    if (!isNumber || days < 0 || days >= most) {
        return {};
    }
    // The first of these calendars has a 29 February 1900, which never was: days before it are counted from a day later.
    const auto whole = static_cast<qint64>(days);
    const QDate first = since1904 ? QDate(1904, 1, 1) : QDate(1899, 12, whole < 60 ? 31 : 30);
    const QDate day = first.addDays(whole);
    const auto minutes = static_cast<int>(std::lround((days - static_cast<double>(whole)) * minutesOfADay));
    return minutes == 0 ? day.toString(Qt::ISODate) : day.startOfDay(Qt::UTC).addSecs(qint64(minutes) * 60).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString timeOfSerial(const QString &serial)
{
    bool isNumber = false;
    const double days = serial.toDouble(&isNumber);
    constexpr double most = 1'000'000;
    if (!isNumber || days < 0 || days > most) {
        return {};
    }
    const qint64 minutes = std::llround(days * minutesOfADay);
    return u"%1:%2"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace Credwright
