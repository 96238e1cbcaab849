#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Credwright {

/// Writes JSON in the order of the calls, one value a line, so that equal content is equal bytes and differences are readable.
/// (QJsonObject would sort the keys.)
class JsonWriter
{
public:
    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(const QString &name);
    void text(const QString &value);
    void integer(qint64 value) { scalar(QByteArray::number(value)); }
    /// An exact decimal number: 1250 with 2 decimals is 12.5.
    void decimal(qint64 value, int decimals);
    void boolean(bool value) { scalar(value ? "true" : "false"); }

    /// The document with a line end behind it.
    QByteArray result() const { return m_out + '\n'; }

private:
    void open(char bracket);
    void close(char bracket);
    void scalar(const QByteArray &value);
    void separate();

    QByteArray m_out;
    QList<bool> m_isEmpty; ///< Per open bracket.
    bool m_afterKey = false;
};

} // namespace Credwright
