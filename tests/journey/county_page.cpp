#include "tests/journey/county_page.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrlQuery>

namespace cairn::test {

namespace {

/// Who sees all of the demonstration county.
QJsonObject officer(const ServerProgram &server)
{
    const QJsonArray people = server.demo["people"].toArray();
    for (const QJsonValue &person : people)
        if (person["role"].toString() == QStringLiteral("county"))
            return person.toObject();
    return {};
}

std::unique_ptr<QNetworkReply> finished(QNetworkReply *reply)
{
    // The key is the server's own; that a device pins it is tested where devices are.
    QObject::connect(reply, &QNetworkReply::sslErrors, reply,
                     [reply](const QList<QSslError> &) { reply->ignoreSslErrors(); });
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    return std::unique_ptr<QNetworkReply>(reply);
}

} // namespace

QJsonObject knownPicture(const ServerProgram &server)
{
    QNetworkAccessManager network;
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QUrlQuery form;
    form.addQueryItem("name", officer(server)["name"].toString());
    form.addQueryItem("password", officer(server)["password"].toString());
    QNetworkRequest signIn(QUrl(server.url + "/sign-in"));
    signIn.setHeader(QNetworkRequest::ContentTypeHeader, "application/x-www-form-urlencoded");
    signIn.setRawHeader("Origin", server.url.toUtf8());
    const auto signedIn =
        finished(network.post(signIn, form.toString(QUrl::FullyEncoded).toUtf8()));
    const QByteArray cookie = signedIn->rawHeader("Set-Cookie").split(';').value(0);

    QNetworkRequest known(QUrl(server.url + "/v1/picture/known"));
    known.setRawHeader("Cookie", cookie);
    const auto picture = finished(network.get(known));
    return QJsonDocument::fromJson(picture->readAll()).object();
}

QStringList countedVisits(const QJsonObject &picture, const QString &lasl)
{
    QStringList visits;
    for (const QJsonValue &alliance : picture["alliances"].toArray())
        if (alliance["lasl"].toString() == lasl)
            for (const QJsonValue &visit : alliance["visits"].toArray())
                visits += visit["visit"].toString();
    return visits;
}

} // namespace cairn::test
