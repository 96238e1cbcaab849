#pragma once

#include "core/check/finding.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Credwright {

/// A finding at the place that caused it: bar, marker, kind in words, one sentence, its source; at the end the ways out, which
/// stand below the sentence where the place is narrow. A finding that was set aside is one quiet line with its reason.
class InlineFinding : public QFrame
{
    Q_OBJECT
public:
    struct Content
    {
        Severity severity = Severity::Should;
        QString sentence = {};
        QString source = {};    ///< The link's text; empty: no second line.
        QStringList fixes = {}; ///< The first is the primary button, the others a menu.
        bool canSetAside = false;
        QString sourceIntro = {}; ///< Plain text before the link: "Guide,".
        bool isSetAside = false;
        QString reason = {}; ///< Why it was set aside.

        bool operator==(const Content &) const = default;
    };
    explicit InlineFinding(QWidget *parent = nullptr);

    void setContent(const Content &content);
    const Content &content() const { return m_content; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    /// The same picture without live buttons, for lists of many; their room is kept, so that nothing moves when the live one replaces it.
    static void paint(QPainter *painter, const QRect &rect, const Content &content);
    static int heightFor(const Content &content, int width);

Q_SIGNALS:
    void fixChosen(int index);
    void setAsideRequested();
    void reopenRequested();
    void sourceActivated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addButton(QPushButton *button);
    void makeButtons();
    void showSource();
    void arrange();

    Content m_content;
    QLabel *m_source = nullptr;
    QList<QPushButton *> m_buttons;
};

} // namespace Credwright
