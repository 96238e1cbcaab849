#pragma once

#include "ui/widgets/derived_label.h"

namespace Credwright {

/// A result that a decision hangs on: "=" and its name, the figure in large, a note; opens its working.
class ResultTile : public DerivedLabel
{
    Q_OBJECT
public:
    enum class Tone { Plain, Good, Bad };
    explicit ResultTile(const QString &name, QWidget *parent = nullptr);

    void setResult(const QString &figure, const QString &note, const QString &working, Tone tone = Tone::Plain);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_note;
    Tone m_tone = Tone::Plain;
};

} // namespace Credwright
