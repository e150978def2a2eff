import { __, sprintf } from '@wordpress/i18n';
import type { SiteFacts, Step } from '../../evidence/types';

type Prefix = Pick< SiteFacts, 'restPrefix' >;

/** What is seen of a folder in the way: its files are listed, which shows it, or it is refused, which does not quite. */
export function folderSummary(
	{ restPrefix }: Prefix,
	seen: 'listed' | 'refused'
): string {
	return seen === 'listed'
		? sprintf(
				/* translators: %s: path of a URL, such as /wp-json/. */
				__(
					'A folder lies at %s: the web server lists its files there in place of the index of the REST API, which apps read first.',
					'who-said-401'
				),
				`/${ restPrefix }/`
			)
		: sprintf(
				/* translators: %s: path of a URL, such as /wp-json/. */
				__(
					'The web server itself answers 403 at %s, while URLs below it reach WordPress: most likely a folder of that name lies beside WordPress. Apps read the index of the REST API there first, and stop.',
					'who-said-401'
				),
				`/${ restPrefix }/`
			);
}

/** Out of the way with the folder, if there is one. */
export function folderSteps( { restPrefix }: Prefix ): Step[] {
	return [
		{
			title: __( 'Rename the folder', 'who-said-401' ),
			text: sprintf(
				/* translators: %s: name of a folder, such as wp-json. */
				__(
					'Look in the folder of the site, by SFTP or in the host’s file manager, for a folder called “%s”. Rename it, or delete it if nothing needs what is in it.',
					'who-said-401'
				),
				restPrefix
			),
		},
		{
			text: sprintf(
				/* translators: %s: path of a URL, such as /wp-json/. */
				__(
					'If there is none, ask the host which rule of the web server answers at %s.',
					'who-said-401'
				),
				`/${ restPrefix }/`
			),
			isThen: true,
		},
	];
}
