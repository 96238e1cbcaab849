#pragma once

#include "core/check/finding.h"

#include <QFrame>

class QHBoxLayout;

namespace Credwright {

/// A finding in one line at the place that caused it: marker, kind in words, the fact, its source; at the end the ways out.
class InlineFinding : public QFrame
{
    Q_OBJECT
public:
    struct Content
    {
        Severity severity = Severity::Should;
        QString sentence;
        QString source = {};
        QStringList fixes = {}; ///< The first is the primary button, the others a menu.
        bool canSetAside = false;

        bool operator==(const Content &) const = default;
    };
    explicit InlineFinding(QWidget *parent = nullptr);

    void setContent(const Content &content);
    const Content &content() const { return m_content; }

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    /// The same picture without buttons, for lists of many.
    static void paint(QPainter *painter, const QRect &rect, const Content &content);
    static int heightFor(const Content &content, int width);

Q_SIGNALS:
    void fixChosen(int index);
    void setAsideRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static int textWidth(const Content &content, int width, int buttons);
    static void paintText(QPainter *painter, const QRect &rect, const Content &content, int buttons);

    Content m_content;
    QWidget *m_buttons = nullptr;
    QHBoxLayout *m_layout = nullptr;
};

} // namespace Credwright
