#pragma once

#include <QLabel>

namespace Credwright {

/// A label above a field or a group of fields, in the secondary colour.
class SectionLabel : public QLabel
{
    Q_OBJECT
public:
    explicit SectionLabel(const QString &text, QWidget *parent = nullptr);
};

} // namespace Credwright
