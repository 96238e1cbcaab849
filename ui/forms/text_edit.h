#pragma once

#include <QPlainTextEdit>

namespace Credwright {

/// The one text editor of the program, for one line and for several: it hands undo to the window, keeps Tab for moving on,
/// takes NFC text without control characters, keeps to a length, and marks words with a wave.
class TextEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    enum class Lines { One, Several };
    explicit TextEdit(Lines lines, QWidget *parent = nullptr);

    /// In UTF-16 units; 0: no limit.
    void setMaximumLength(int length) { m_maximumLength = length; }
    /// Writes the text only when it differs, so that the cursor stays where it is.
    void showText(const QString &text);
    /// A wave under these words; a negative start takes it away.
    void setMark(qsizetype start, qsizetype length, const QColor &color);
    /// The frame of a value that cannot be taken.
    void setInvalid(bool invalid);
    /// In a table cell Enter and Escape belong to the table.
    void setCellMode(bool cellMode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(const QString &text);
    /// Part of what was typed or pasted was not taken; the sentence says what.
    void refused(const QString &message);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void onTextChanged();
    void fitHeight();
    int heightForLines(int lines) const;

    Lines m_lines;
    int m_maximumLength = 0;
    bool m_cellMode = false;
    bool m_showing = false;
};

/// NFC, without control characters other than line breaks and tabs; CRLF becomes LF. `dropped` tells how many characters went.
QString cleanedText(const QString &text, bool severalLines, int *dropped = nullptr);

} // namespace Credwright
