import { __, sprintf } from '@wordpress/i18n';
import type { SenderPart } from '../../probes/as-its-sender';
import type { Exchange, Step } from '../../evidence/types';

/** Who is refused; fits into "answers 403 to …". */
export function whomOf( part: SenderPart, { probe }: Exchange ): string {
	switch ( part ) {
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
	}
}

/** What ends it at the sender, where that is possible. */
export function senderSteps( part: SenderPart ): Step[] {
	switch ( part ) {
		case 'user-agent':
			return [
				{
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
					text: __(
						'Have this website added to those from which requests are taken, where the rule stands that refuses it.',
						'who-said-401'
					),
				},
			];
		case 'preflight':
			return [
				{
					text: __(
						'Let OPTIONS requests through without a login: browsers never send one with them.',
						'who-said-401'
					),
				},
			];
	}
}
