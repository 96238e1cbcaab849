#include "core/fields/currency.h"

#include <QStringList>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

int currencyDecimals(const QString &code)
{
    static const QStringList none = {u"BIF"_s, u"CLP"_s, u"DJF"_s, u"GNF"_s, u"ISK"_s, u"JPY"_s, u"KMF"_s, u"KRW"_s, u"PYG"_s, u"RWF"_s, u"UGX"_s, u"VND"_s,
        u"VUV"_s, u"XAF"_s, u"XOF"_s, u"XPF"_s};
    static const QStringList three = {u"BHD"_s, u"IQD"_s, u"JOD"_s, u"KWD"_s, u"LYD"_s, u"OMR"_s, u"TND"_s};
    return none.contains(code) ? 0 : three.contains(code) ? 3 : 2;
}

qint64 smallestAmount(const QString &code)
{
    switch (currencyDecimals(code)) {
    case 0:
        return 1000;
    case 3:
        return 1;
    default:
        return 10;
    }
}

} // namespace Credwright
