import { __, sprintf } from '@wordpress/i18n';
import type { SenderPart } from '../../probes/tried-part';
import type { Exchange, GivenFacts, Step } from '../../evidence/types';

type ContentPart =
	'own-content' | 'content-type' | 'sample-content' | 'no-content';

/** Who is refused for its content. */
function withContent( part: ContentPart, contentType: string ): string {
	switch ( part ) {
		case 'own-content':
			return __(
				'the failing request with the content it has, which was sent as a dry run',
				'who-said-401'
			);
		case 'content-type':
			return sprintf(
				/* translators: %s: media type, e.g. multipart/form-data. */
				__(
					'the failing request when its content is of the kind it has there (Content-Type “%s”)',
					'who-said-401'
				),
				contentType
			);
		case 'sample-content':
			return __(
				'the failing request when its content is a paragraph of the editor, even of one word',
				'who-said-401'
			);
		case 'no-content':
			return __(
				'the failing request because it comes without content',
				'who-said-401'
			);
	}
}

/** Who is refused; fits into "answers 403 to …". */
export function whomOf(
	part: SenderPart,
	{ probe }: Exchange,
	{ contentType }: GivenFacts,
	name = ''
): string {
	switch ( part ) {
		case 'argument':
			return sprintf(
				/* translators: %s: name of an argument in a URL, e.g. per_page. */
				__(
					'the failing request for the argument “%s” in its URL',
					'who-said-401'
				),
				name
			);
		case 'user-agent':
			return sprintf(
				/* translators: %s: name by which a program identifies itself, e.g. "curl/8.5". */
				__(
					'the failing request when it is sent under the name of its app (User-Agent “%s”)',
					'who-said-401'
				),
				probe.userAgent ?? ''
			);
		case 'referer':
			return sprintf(
				/* translators: %s: URL. */
				__(
					'the failing request when it names the page it comes from (Referer “%s”)',
					'who-said-401'
				),
				probe.referer ?? ''
			);
		case 'origin':
			return sprintf(
				/* translators: %s: origin, e.g. https://app.example. */
				__(
					'the failing request when it names the website it comes from (Origin “%s”)',
					'who-said-401'
				),
				probe.origin ?? ''
			);
		case 'preflight':
			return sprintf(
				/* translators: %s: origin, e.g. https://app.example. */
				__(
					'the question that a browser asks before a script of %s may send the failing request (OPTIONS)',
					'who-said-401'
				),
				probe.origin ?? ''
			);
		case 'own-content':
		case 'content-type':
		case 'sample-content':
		case 'no-content':
			return withContent( part, contentType ?? '' );
		case 'slash':
			return __(
				'the failing request with the slash at the end of its path',
				'who-said-401'
			);
		case 'override':
			return sprintf(
				/* translators: %s: HTTP method, e.g. PUT. */
				__(
					'the failing request when it goes out as POST and names %s in a header (X-HTTP-Method-Override)',
					'who-said-401'
				),
				probe.method
			);
	}
}

/** What ends it where content or an argument is refused. */
function contentSteps( part: ContentPart | 'argument' ): Step[] {
	switch ( part ) {
		case 'content-type':
			return [
				{
					title: __( 'Change what the app sends', 'who-said-401' ),
					text: __(
						'Have the app send its content as JSON (Content-Type: application/json), if it can; or have this kind of content allowed where the rule stands that refuses it.',
						'who-said-401'
					),
				},
			];
		case 'own-content':
		case 'sample-content':
			return [
				{
					title: __( 'Ask your host', 'who-said-401' ),
					text: __(
						'Ask the host which rule of the firewall goes by the content of requests to the REST API: its log names the rule at that time, and the rule can be left out for this site.',
						'who-said-401'
					),
				},
			];
		case 'no-content':
			return [
				{
					title: __( 'Change what the app sends', 'who-said-401' ),
					text: __(
						'Have the app send an empty object as content: {} with Content-Type: application/json.',
						'who-said-401'
					),
				},
			];
		case 'argument':
			return [
				{
					title: __( 'Change what the app sends', 'who-said-401' ),
					text: __(
						'Have the app leave that argument out, if it can do without; or ask the host which rule of the firewall goes by it: its log names the rule at that time.',
						'who-said-401'
					),
				},
			];
	}
}

/** What ends it at the sender, where that is possible. */
export function senderSteps( part: SenderPart ): Step[] {
	switch ( part ) {
		case 'user-agent':
			return [
				{
					title: __(
						'Change the name the app sends',
						'who-said-401'
					),
					text: __(
						'Have the app send another User-Agent, if it has such a setting; or have the rule that goes by this name taken out.',
						'who-said-401'
					),
				},
			];
		case 'referer':
		case 'origin':
			return [
				{
					title: __( 'Change the rule', 'who-said-401' ),
					text: __(
						'Have this website added to those from which requests are taken, where the rule stands that refuses it.',
						'who-said-401'
					),
				},
			];
		case 'preflight':
			return [
				{
					title: __( 'Change the rule', 'who-said-401' ),
					text: __(
						'Let OPTIONS requests through without a login: browsers never send one with them.',
						'who-said-401'
					),
				},
			];
		case 'content-type':
		case 'own-content':
		case 'sample-content':
		case 'no-content':
		case 'argument':
			return contentSteps( part );
		case 'slash':
			return [
				{
					title: __(
						'Change the address in the app',
						'who-said-401'
					),
					text: __(
						'Have the app ask without the slash at the end; or have the rule for addresses with a slash leave the REST API out.',
						'who-said-401'
					),
				},
			];
		case 'override':
			return [
				{
					title: __( 'Change the rule', 'who-said-401' ),
					text: __(
						'Let the header X-HTTP-Method-Override through: the editor saves with it. A rule that forbids it stands at the web server, in a firewall or at the host.',
						'who-said-401'
					),
				},
			];
	}
}
