import { addressesIn } from '../reading/address-words';
import { answerIn, statusOf } from '../reading/answer';
import { statusIn } from '../reading/status-words';
import type { Form } from '../reading/written';

/** What WP-CLI prints with `--debug`, or when its own request is refused. */
export const wpCli: Form = {
	id: 'wp-cli',
	recognises: ( text ) =>
		/^[ \t]*Debug(?: \([\w-]+\))?: /m.test( text ) ||
		/^[ \t]*(?:Error|Warning): .*(?:HTTP code|WP-Cron spawn|REST)/m.test(
			text
		) ||
		/(?:^|\n|\$ )[ \t]*wp (?:--\S+ )*(?:rest|cron|post|user|eval|option|--http)\b/.test(
			text
		),
	read( text ) {
		const found = addressesIn( text ).filter(
			( { isFrame } ) => ! isFrame
		);
		const asked = found.find( ( { text: url } ) =>
			/\/wp-json|rest_route=|wp-cron\.php/.test( url )
		);
		const before = asked
			? text.slice( Math.max( 0, asked.start - 20 ), asked.start )
			: '';
		const said = answerIn( text );
		const error =
			/^[ \t]*Error: (.{1,300})$/m.exec( text )?.[ 1 ]?.trim() ?? null;
		const status =
			statusOf( /HTTP code:? (\d{3})/i.exec( text )?.[ 1 ] ) ??
			statusOf( /\{"status":(\d{3})/.exec( text )?.[ 1 ] ) ??
			said?.status ??
			statusIn( text.replace( /https?:\S+/g, ' ' ) );
		return [
			{
				method:
					/\b(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)\s*["'`(:]*\s*$/.exec(
						before
					)?.[ 1 ] ?? null,
				url: asked?.text ?? null,
				code: said?.code ?? null,
				message:
					said?.message ??
					error?.replace( /\s*\{"status":\d+.*$/, '' ) ??
					null,
				status,
			},
		];
	},
};
