/**
 * Words of WordPress's notices in other languages than English, as its language packs have them; enough of each to know it by. A notice
 * tells nothing but itself, so it is enough to know that it is one, and which.
 */

/** “The response is not a valid JSON response.” keeps the word JSON in every language. */
export const JSON_NOTICE = /(?<![\w.$/-])JSON(?![\w./(-])/;

/** “You are probably offline.” */
export const OFFLINE_NOTICE =
	/\boffline\b|hors[- ]ligne|sin conexión|desconectad[oa]|オフライン|не в сети|офлайн|离线|離線|çevrimdışı|sem conexão|غير متصل|오프라인/i;

/** “Cookie check failed” and “Cookie nonce is invalid”. */
export const COOKIE_NOTICE =
	/cookie[- ]?(?:prüfung|nonce|controle|kontroll)|(?:vérification|comprobación|verificação|verifica|controllo|проверк\S+|sprawdz\S+|weryfikacja|kontrol\S*)[^\n.]{0,20}cookie|cookie[^\n.]{0,20}(?:の?チェック|检查|檢查|nonce|doğrula|проверк)/i;

/** “Sorry, you are not allowed to …” */
export const RIGHTS_NOTICE =
	/nicht (?:die )?(?:berechtig|erlaubt)|keine (?:Berechtigung|ausreichenden)|darfst du|dürfen Sie|pas (?:l[’']autorisation|autorisé|les droits)|no (?:tienes|tiene|cuenta con) permis|no puedes|no est[áa]s? autorizad|non (?:hai|disponi)[^\n.]{0,20}permess|non sei autorizzat|権限がありません|許可されていません|не (?:разрешено|имеете прав)|нет прав|недостаточно прав|não tem (?:a )?permissão|não (?:está|tem) autoriza|niet toegestaan|niet de (?:juiste )?rechten|geen (?:toestemming|rechten)|nie masz (?:uprawnień|pozwolenia)|brak uprawnień|izniniz (?:yok|bulunmuyor)|yetkiniz yok|(?:不能|无权|没有权限|沒有權限|不允许)|har (?:inte|ikke) (?:behörighet|tilladelse|tillatelse)|غير مسموح|لا يُسمح|권한이 없습니다/i;

/** “You are not currently logged in.” */
export const LOGIN_NOTICE =
	/(?:derzeit |aktuell )?nicht (?:angemeldet|eingeloggt)|pas (?:actuellement )?connecté|no (?:estás|está|has|ha) (?:conectado|iniciado sesión|accedido)|non (?:hai effettuato|sei) (?:l[’']accesso|connesso|collegato)|ログインしていません|не авторизован|не вошли|não (?:está|fez|iniciou)[^\n.]{0,20}(?:conectado|login|sessão)|niet ingelogd|nie jesteś zalogowan|giriş yapma|(?:未登录|没有登录|尚未登入)/i;

/** “Updating failed.”, “Publishing failed.”, “Saving failed.” */
export const FAILED_NOTICE =
	/fehlgeschlagen|konnte nicht (?:gespeichert|aktualisiert|veröffentlicht)|échec|a échoué|ha fallado|fallid[oa]|falló|(?:^|\s)error al (?:actualizar|publicar|guardar)|non riuscit[oa]|fallit[oa]|失敗しました|(?:更新|发布|保存|發佈|儲存)失[败敗]|ошибка (?:обновления|публикации|сохранения)|не удал[оа]сь|falha (?:ao|na)|falhou|mislukt|nie powiodł|niepowodzenie|başarısız|misslyckades|mislykkedes|mislyktes|nezdařil|selhal|epäonnistui|sikertelen|απέτυχε|فشل|실패|thất bại|gagal|eșuat|נכשל/i;

const ALL = [
	JSON_NOTICE,
	OFFLINE_NOTICE,
	COOKIE_NOTICE,
	RIGHTS_NOTICE,
	LOGIN_NOTICE,
	FAILED_NOTICE,
];

/** Longest notice in any language, with what the page puts before and behind it. */
const LIMIT = 300;

/** Whether a short text is a notice of WordPress in another language. */
export const isTranslatedNotice = ( text: string ) =>
	text.length < LIMIT &&
	! /[{}]|https?:\/\//.test( text ) &&
	ALL.some( ( each ) => each.test( text ) );
