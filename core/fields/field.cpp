#include "core/fields/field.h"

namespace Credwright {

bool isEmptyValue(const Value &value)
{
    return std::visit(
        [](const auto &v) {
            using V = std::remove_cvref_t<decltype(v)>;
            if constexpr (isOptionalQuantity<V>) {
                return !v.has_value();
            } else if constexpr (std::is_same_v<V, bool>) {
                return !v;
            } else if constexpr (std::is_same_v<V, EntityRef>) {
                return v.isNull();
            } else {
                return v.isEmpty();
            }
        },
        value);
}

QString FieldInfo::column() const
{
    QString column;
    for (const QChar c : QString(name())) {
        if (c.isUpper()) {
            column += u'_';
        }
        column += c.toLower();
    }
    return column;
}

} // namespace Credwright
