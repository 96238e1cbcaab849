#include "core/check/fact_args.h"

#include "core/util/format.h"

namespace Credwright::FactArg {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QChar separator(0x1f);
constexpr qsizetype longestTitle = 60;

QString encoded(char16_t kind, const QString &content)
{
    return QChar(kind) + content;
}

QString shortened(const QString &text)
{
    QString line = text.simplified();
    if (line.size() <= longestTitle) {
        return line;
    }
    const qsizetype space = line.lastIndexOf(u' ', longestTitle - 1);
    return line.first(space > longestTitle / 2 ? space : longestTitle - 1) + u'…';
}

} // namespace

QString title(const QString &text)
{
    return encoded(u't', text);
}

QString row(qsizetype number)
{
    return encoded(u'r', QString::number(number));
}

QString words(const QString &text)
{
    return encoded(u'w', text);
}

QString label(const TextId &text)
{
    return encoded(u'l', QString::fromLatin1(text.context) + separator + QString::fromUtf8(text.source));
}

QString minutes(Minutes minutes)
{
    return encoded(u'm', QString::number(minutes.value));
}

QString percent(Percent percent)
{
    return encoded(u'p', QString::number(percent.value));
}

QString credits(Credits credits)
{
    return encoded(u'c', QString::number(credits.value));
}

QString money(Money money, const QString &currency)
{
    // In hundredths, as set-aside findings have been kept since the first version; a further decimal only where there is one.
    const QString hundredths =
        money.value % 10 ? QString::number(money.value / 10) + u'.' + QString::number(qAbs(money.value % 10)) : QString::number(money.value / 10);
    return encoded(u'e', hundredths + separator + currency);
}

QString number(qint64 value)
{
    return encoded(u'n', QString::number(value));
}

QString hundredths(qint64 value)
{
    return encoded(u'h', QString::number(value));
}

QString shown(const QString &argument)
{
    const QString content = argument.mid(1);
    const QString first = content.section(separator, 0, 0);
    switch (argument.isEmpty() ? u'w' : argument.front().unicode()) {
    case u'm':
        return formatMinutes(Minutes{content.toLongLong()});
    case u'p':
        return formatPercent(Percent{content.toLongLong()});
    case u'c':
        return formatCredits(Credits{content.toLongLong()});
    case u'e':
        return formatMoney(Money{qRound64(first.toDouble() * 10)}, content.section(separator, 1));
    case u'h':
        return QLocale().toString(static_cast<double>(content.toLongLong()) / 100, 'f', 2);
    case u'l':
        return QCoreApplication::translate(first.toLatin1().constData(), content.section(separator, 1).toUtf8().constData());
    case u'n':
    case u'r':
        return QLocale().toString(content.toLongLong());
    default:
        return shortened(content);
    }
}

QString fingerprint(const QString &argument)
{
    return argument.startsWith(u't') || argument.startsWith(u'r') ? argument.first(1) : argument;
}

} // namespace Credwright::FactArg
