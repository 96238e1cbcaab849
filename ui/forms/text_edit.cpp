#include "ui/forms/text_edit.h"

#include "ui/theme/theme.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QStyle>
#include <QTextBlock>
#include <QTextLayout>
#include <QUrl>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int leastLines = 2;
constexpr int mostLines = 5;
constexpr double margin = 4;
constexpr int frame = 6; // Padding and border above and below the text together with documentMargin.

/// A file that is dropped is for the window to open, not an address for the text.
bool holdsFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return std::any_of(urls.cbegin(), urls.cend(), [](const QUrl &url) { return url.isLocalFile(); });
}
} // namespace

QString cleanedText(const QString &text, bool severalLines, int *dropped)
{
    QString unified = text;
    unified.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    QString cleaned;
    cleaned.reserve(unified.size());
    int gone = 0;
    for (const QChar c : std::as_const(unified)) {
        if (c == u'\n') {
            cleaned += severalLines ? c : QChar(u' ');
        } else if (c == u'\t') {
            cleaned += u' ';
        } else if (c.category() == QChar::Other_Control) {
            ++gone;
        } else {
            cleaned += c;
        }
    }
    if (dropped) {
        *dropped = gone;
    }
    return cleaned.normalized(QString::NormalizationForm_C);
}

TextEdit::TextEdit(Lines lines, QWidget *parent) : QPlainTextEdit(parent), m_lines(lines)
{
    setUndoRedoEnabled(false); // There is one history, the design's.
    setTabChangesFocus(true);
    document()->setDocumentMargin(margin);
    setVerticalScrollBarPolicy(lines == Lines::One ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (lines == Lines::One) {
        setLineWrapMode(QPlainTextEdit::NoWrap);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }
    connect(this, &QPlainTextEdit::textChanged, this, &TextEdit::onTextChanged);
    fitHeight();
}

void TextEdit::setCellMode(bool cellMode)
{
    m_cellMode = cellMode;
    document()->setDocumentMargin(margin); // The text stands where that of the cell stood.
    fitHeight();
}

void TextEdit::showText(const QString &text)
{
    if (toPlainText() == text) {
        return;
    }
    m_showing = true;
    const int position = textCursor().position();
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min<int>(position, static_cast<int>(text.size())));
    setTextCursor(cursor);
    m_showing = false;
}

void TextEdit::setMark(qsizetype start, qsizetype length, const QColor &color)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (start >= 0 && start + length <= document()->characterCount()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(static_cast<int>(start));
        mark.cursor.setPosition(static_cast<int>(start + length), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(color);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void TextEdit::setInvalid(bool invalid)
{
    if (property("invalid").toBool() != invalid) {
        setProperty("invalid", invalid);
        style()->unpolish(this);
        style()->polish(this);
    }
}

QSize TextEdit::sizeHint() const
{
    return {200, m_lines == Lines::One ? heightForLines(1) : std::max(minimumHeight(), heightForLines(leastLines))};
}

QSize TextEdit::minimumSizeHint() const
{
    return {40, m_lines == Lines::One ? heightForLines(1) : heightForLines(leastLines)};
}

int TextEdit::heightForLines(int lines) const
{
    return fontMetrics().lineSpacing() * lines + static_cast<int>(2 * document()->documentMargin()) + (lines == 1 ? 2 : frame);
}

void TextEdit::fitHeight()
{
    if (m_cellMode) {
        return;
    }
    if (m_lines == Lines::One) {
        // As high as the lists and buttons beside it, with the text in the middle.
        document()->setDocumentMargin(std::max(margin, (Theme::px(28) - 2 - fontMetrics().lineSpacing()) / 2.0));
        setFixedHeight(heightForLines(1));
        return;
    }
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines <= mostLines; block = block.next()) {
        lines += std::max(1, block.lineCount());
    }
    setVerticalScrollBarPolicy(lines <= mostLines ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    const int height = heightForLines(std::clamp(lines, leastLines, mostLines));
    if (height != minimumHeight() || height != maximumHeight()) {
        setFixedHeight(height);
    }
}

void TextEdit::onTextChanged()
{
    fitHeight();
    if (m_showing) {
        return;
    }
    const QString text = toPlainText();
    if (m_maximumLength > 0 && text.size() > m_maximumLength) {
        const qsizetype over = text.size() - m_maximumLength;
        m_showing = true;
        QTextCursor cursor = textCursor();
        // Typed or pasted text ends at the cursor: what goes is the part of it that has no room.
        const int end = cursor.position();
        cursor.setPosition(std::max<int>(0, end - static_cast<int>(over)));
        cursor.setPosition(end, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        if (toPlainText().size() > m_maximumLength) {
            setPlainText(toPlainText().left(m_maximumLength));
        }
        m_showing = false;
        Q_EMIT refused(tr("This text holds at most %L1 characters. The last %L2 were not taken; the rest is kept. Longer material can be attached as a file.")
                .arg(m_maximumLength)
                .arg(over));
    }
    Q_EMIT edited(toPlainText());
}

bool TextEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // The window's undo takes them.
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void TextEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)) {
        event->ignore();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_cellMode && !(event->modifiers() & Qt::ShiftModifier)) {
        event->ignore();
        return;
    }
    if (enter && m_lines == Lines::One) {
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    const QString typed = event->text();
    if (typed.size() == 1 && typed.at(0).category() == QChar::Other_Control && !enter && event->key() != Qt::Key_Backspace && event->key() != Qt::Key_Delete
        && event->key() != Qt::Key_Tab && !(event->modifiers() & Qt::ControlModifier)) {
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void TextEdit::dragEnterEvent(QDragEnterEvent *event)
{
    holdsFile(event->mimeData()) ? event->ignore() : QPlainTextEdit::dragEnterEvent(event);
}

void TextEdit::dragMoveEvent(QDragMoveEvent *event)
{
    holdsFile(event->mimeData()) ? event->ignore() : QPlainTextEdit::dragMoveEvent(event);
}

void TextEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText()) {
        return;
    }
    QString text = source->text();
    // Normalising ten megabytes to throw most of them away would be felt; what can fit is little more than the limit.
    qsizetype tooLong = 0;
    if (m_maximumLength > 0 && text.size() > 4 * qsizetype(m_maximumLength)) {
        tooLong = text.size() - 4 * qsizetype(m_maximumLength);
        text.truncate(4 * qsizetype(m_maximumLength));
    }
    int dropped = 0;
    text = cleanedText(text, m_lines == Lines::Several, &dropped);
    const qsizetype room = m_maximumLength - (toPlainText().size() - textCursor().selectedText().size());
    if (m_maximumLength > 0 && text.size() > room) {
        tooLong += text.size() - std::max<qsizetype>(0, room);
        text.truncate(std::max<qsizetype>(0, room));
        if (!text.isEmpty() && text.back().isHighSurrogate()) {
            text.chop(1);
        }
    }
    textCursor().insertText(text);
    if (tooLong > 0) {
        Q_EMIT refused(tr("The text holds at most %L1 characters: %L2 of what was pasted did not fit. Attach longer material as a file.")
                .arg(m_maximumLength)
                .arg(tooLong));
    } else if (dropped > 0) {
        Q_EMIT refused(tr("%n invisible control character(s) were left out of what was pasted.", nullptr, dropped));
    }
}

void TextEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    if (m_lines == Lines::One && (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) && !m_cellMode) {
        selectAll();
    }
}

void TextEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        QTextCursor cursor = textCursor();
        cursor.clearSelection();
        setTextCursor(cursor);
    }
    QPlainTextEdit::focusOutEvent(event);
}

void TextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void TextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitHeight();
    }
}

void TextEdit::wheelEvent(QWheelEvent *event)
{
    // A field that has nothing to scroll lets the page scroll.
    if (verticalScrollBar()->maximum() == 0 || !hasFocus()) {
        event->ignore();
        return;
    }
    QPlainTextEdit::wheelEvent(event);
}

} // namespace Credwright
