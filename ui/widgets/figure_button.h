#pragma once

#include <QAbstractButton>

namespace Credwright {

/// A figure of the status bar: caption in the secondary colour, the value bold, a faint line at its end; leads to where it comes from.
class FigureButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FigureButton(QWidget *parent = nullptr);

    /// note follows the value in the plain weight: "of 150–180 h". Any of the three may be empty.
    void setFigure(const QString &caption, const QString &value, const QString &note = {});

    bool isEmpty() const { return parts().isEmpty(); }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Part
    {
        QString text;
        bool strong;
    };
    QList<Part> parts() const;

    QString m_caption;
    QString m_value;
    QString m_note;
};

} // namespace Credwright
