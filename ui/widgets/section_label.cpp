#include "ui/widgets/section_label.h"

#include "ui/theme/theme.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

SectionLabel::SectionLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setProperty("role", u"label"_s);
    Theme::setFont(this, Theme::LabelFont);
}

} // namespace Credwright
