import { statusOf } from './answer';

/** Reason phrases that follow a status (RFC 9110, 15), and what clients put there. */
const REASON =
	/^[\s"'`*:–-]*\(?\[?(?:错误|錯誤|未授权|未授權|未经授权|エラー|오류|에러|OK|Created|No Content|Moved|Found|Bad Request|Unauthori[sz]ed|Authorization Required|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Conflict|Too Many|Internal Server|Not Implemented|Bad Gateway|Service Unavailable|Gateway Time|Client Error|Server Error|Request Time)/i;

/** What stands before a status. */
const NAMED =
	/(?:\b(?:status|code|http|error|result|answer|antwort|fehler|respuesta|réponse|resposta|risposta|ответ|ошибка|answered|answers|returned|returns|response|got|gives|with a|httpcode|statuscode)(?:\s+(?:code|of|is|was|does not indicate success))*["']?\s*(?:[:=,]|=>)?\s*["'([]*|(?<!\b(?:Assertion|Attribute|Cast|Import|Index|IndexOutOfBounds|Key|Lookup|Name|NumberFormat|Range|Reference|Syntax|Type|Value))(?<=\w)(?:Error|Exception):\s*|HTTP\/\d(?:\.\d)?["']?\s+|\bStatus\(|headers after [\d.]+ ?ms - |=>\s*|→\s*|(?:(?<!\w)|denied|failed|forbidden|unauthori[sz]ed)[([]\s*)$/i;

/** Units and currencies that make a number no status. */
const UNIT =
	/^\s*(?:ms|s|sec|seconds|[kmg]?i?b|bytes|px|x|KB|EUR|USD|GBP|CHF)\b|^\s*[%€£¥₽元円]|^\s*[x×:/]\s*\d|^[.,]\d/i;

/** `did not get a 401`, `kein 401`: a number that is said not to have come. */
const DENIED =
	/(?:(?:n['’]t|\bnot|\bnever|\bno longer|\bwithout) (?:get|gets|getting|got|see|seeing|receive|receiving|return|returns|returning|answer|give) (?:an? |any )?|\bkein(?:e|en)? |\bno (?:more )?)$/i;

/** What stands before a part of a phone's number: `+49 401 555 0199`, `Fax 212 401 5555`. */
const PHONE =
	/\+\d{1,3}[ (]{1,2}$|\b(?:fax|tel|telefon|phone)\b[ .:]{1,3}\(?\d{2,4}\)?[ .]$/i;

/** LiteSpeed writes its process between the level and the thread or the address: `[INFO] [401] [T0]`. */
const isProcess = ( before: string, after: string ) =>
	/\[(?:INFO|NOTICE|DEBUG|WARN|ERROR)\] \[$/.test( before ) &&
	/^\] \[(?:T\d|\d{1,3}\.\d|[\da-f]*:[\da-f:]*)/i.test( after );

const REST = /^[\s)\]"'`.,;!。，、；！）」]*(?:$|\s|[)\]"'`.,;。，、；！）」])/;

/** A number that counts something: `403 dollars`; what may follow a status are the words that go on with the sentence. */
const COUNTED =
	/^ +(?!(?:on|when|whenever|for|from|and|but|if|because|after|before|with|without|as|in|is|was|at|to|by|via|while|since|so|every|even|only|unless|although|though|or|then|error|errors|response|responses|answer|status|page|code|http|html|json|instead|again|the|that|this|it|my|i|we|not|no|back|ms|too|now|today|yesterday|here|using|through|regardless)\b)(?!\w*_)[a-z]{2,}/;

/** Things that are counted, behind a word that may also announce a status: `got 403 posts`. */
const THINGS =
	/^ +(?:bytes|characters|chars|comments|customers|days|entries|euros|dollars|files|hits|hours|images|items|lines|minutes|months|objects|orders|pages|people|pixels|plugins|points|posts|products|questions|records|results|rows|seconds|sites|terms|tests|times|users|visitors|votes|weeks|words|years)\b/i;

/** Another label before a number says what it is: `user_count: 403`; and what has numbers of its own: `post 401`, `about 403`. */
const LABELLED =
	/\b(?:\w+_\w+|count|total|size|length|width|height|id|port|line|column|users?|posts?|products?|pages?|items?|orders?|price|amount|memory|limit|version|timeout|per_page)["']?\s*[:=]\s*["']?$|\b(?:line|port|row|column|version|build|ids?(?: \d+,)*) $|\b(?:about|almost|around|article|attachment|attempts?|batch|category|chapter|comment|customer|entry|every|figure|forum|image|invoice|item|job|least|listing|media|more than|most|nearly|no\.|number|nr\.|of|order|over|page|pid|post|process|product|record|revision|room|rule|section|since|site|step|table|task|term|test|than|thread|ticket|topic|uid|under|up to|user) (?:id )?(?:no\.? |number )?$/i;

/** Codes of other things than answers: `exit code 401`, `postal code: 401`. */
const OTHER_CODE =
	/\b(?:area|bar|country|coupon|currency|discount|exit|language|pin|post|postal|product|promo|qr|voucher|zip)[ _-]?(?:code|status)(?: (?:is|was))?["']?\s*[:=]?\s*["']?$/i;

/** A label in front of a number, and the labels that an answer's number has in lists and in sentences. */
const LABEL = /(\p{L}+)["'*]*\s*[:=]\s*["'*]*$/u;
const LABELS_OF_ANSWERS =
	/^(?:again|always|api|before|earlier|auth\w*|back|browser|call|calls|connection|console|curl|delete|denied|error|errors|failed|failing|failure|following|forbidden|get|head|here|http|https|insomnia|instead|is|json|log|login|message|messages|now|options|patch|post|postman|problem|put|refused|request|requests|rest|result|results|said|says|server|site|test|that|this|unauthori[sz]ed|url|website|wordpress)$/i;

/** `Failed to publish: 401`. */
const FAILED = /\bfail\w* to \w+ ?: ?$/i;

/** The name of a program behind the level of a line of Android's log: `D MyApp: 403`. */
const LOG_TAG = /\d +[VDIWEF] [\w.-]{1,40}\s*: $/;

/** A part of a list in a program: `items[403]`. */
const INDEX = /[\w$][[(]["']?$/;

/** Whether a number stands behind a label that no answer has: `input file: 403`. */
function isOfSomethingElse( before: string ): boolean {
	const label =
		FAILED.test( before ) || LOG_TAG.test( before )
			? null
			: LABEL.exec( before )?.[ 1 ];
	return (
		INDEX.test( before ) ||
		( !! label && ! LABELS_OF_ANSWERS.test( label ) )
	);
}

/** What a test of a program wanted, and how often: `✗ status is 200`, `✓ 0 / ✗ 403`. */
const WANTED = /[✓✔✗✘][^\n]{0,25}$/;

/** Statuses that servers, proxies and firewalls send; other numbers of three digits are ports, lines and sizes unless words say otherwise. */
const SENT =
	/^(?:20[0-8]|226|30[0-8]|40\d|41[0-8]|42[1-689]|431|444|449|45[01]|460|49[4-9]|50\d|51[01]|52\d|530|59[89])$/;

/** A file before a number in brackets: its line, as PHP, .NET and compilers name it (`HttpClient.php(422)`). */
const FILE =
	/\.(?:php\d?|phtml|inc|py|rb|go|java|kt|swift|dart|cs|vb|[cm]?[jt]sx?)["']?\s?[([]\s*$/i;

/** How plainly the words around a number say that it is a status. */
function rankOf( before: string, number: string, after: string ): number {
	if ( FILE.test( before ) || WANTED.test( before ) ) {
		return 0;
	}
	if ( REASON.test( after ) ) {
		return 3;
	}
	if ( THINGS.test( after ) || OTHER_CODE.test( before ) ) {
		return 0;
	}
	if ( NAMED.test( before ) && SENT.test( number ) ) {
		return 2;
	}
	return REST.test( after ) &&
		! LABELLED.test( before ) &&
		! isOfSomethingElse( before ) &&
		! COUNTED.test( after ) &&
		SENT.test( number )
		? 1
		: 0;
}

/**
 * The status that a text gives for an answer, however it is written: `401 (Unauthorized)`, `status: 403`, `[HTTP/2 401 12ms]`,
 * `… 250 ms 401`. Null when it gives none.
 *
 * @param text Words around an address, without the address.
 */
export const statusIn = ( text: string ) =>
	bestIn( text, 1 ) ?? statusByName( text );

/** The same, only where the words around the number leave no doubt: its phrase behind it, or `status` and the like before it. */
export const namedStatusIn = ( text: string ) =>
	bestIn( text, 2 ) ?? statusByName( text );

/** How .NET names a status in place of its number (`System.Net.HttpStatusCode`): `status code Unauthorized`. */
const NAMES: Record< string, number > = {
	badrequest: 400,
	unauthorized: 401,
	forbidden: 403,
	notfound: 404,
	methodnotallowed: 405,
	notacceptable: 406,
	toomanyrequests: 429,
	internalservererror: 500,
	badgateway: 502,
	serviceunavailable: 503,
	gatewaytimeout: 504,
};

function statusByName( text: string ): number | null {
	const name =
		/\bstatus ?code(?: of| is| was|:)? ?["'‘“`]?([A-Za-z]{6,20})\b/i.exec(
			text.slice( 0, 200_000 )
		)?.[ 1 ];
	return NAMES[ name?.toLowerCase() ?? '' ] ?? null;
}

function bestIn( text: string, least: number ): number | null {
	let best: { rank: number; status: number } | null = null;
	for ( const found of text
		.slice( 0, 200_000 )
		.matchAll(
			/(?<![\w./#$€£-])(?<!(?<!["']):)[1-5]\d\d(?![\w/-]|:(?! [A-Z]))/g
		) ) {
		const status = statusOf( found[ 0 ] );
		const before = text.slice(
			Math.max( 0, found.index - 30 ),
			found.index
		);
		const after = text.slice( found.index + 3, found.index + 40 );
		const isNone =
			UNIT.test( after ) ||
			DENIED.test( before ) ||
			PHONE.test( before ) ||
			isProcess( before, after );
		if ( status === null || isNone ) {
			continue;
		}
		const rank = rankOf( before, found[ 0 ], after );
		if ( rank >= least && rank > ( best?.rank ?? 0 ) ) {
			best = { rank, status };
		}
	}
	return best?.status ?? null;
}
