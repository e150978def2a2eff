import { statusOf } from '../reading/answer';
import type { Form } from '../reading/written';

/** An address as Rust prints it (`url::Url`), in its parts. */
const URL_PARTS =
	/\bUrl \{ scheme: "(https?)",[^{}\n]{0,300}?host: Some\(Domain\("([^"\s]{1,253})"\)\), port: (?:None|Some\((\d{1,5})\)), path: "([^"\s]{1,4000})", query: (?:None|Some\("([^"\s]{0,4000})"\))/;

/** An error of reqwest as Rust prints it: `reqwest::Error { kind: Status(401), url: Url { … } }`. */
export const reqwest: Form = {
	id: 'reqwest',
	recognises: ( text ) => URL_PARTS.test( text ),
	read( text ) {
		const [ , scheme, host, port, path, query ] =
			URL_PARTS.exec( text ) ?? [];
		return [
			{
				url: `${ scheme }://${ host }${ port ? `:${ port }` : '' }${ path }${ query ? `?${ query }` : '' }`,
				status: statusOf(
					/\bkind: Status\((\d{3})\b/.exec( text )?.[ 1 ]
				),
			},
		];
	},
};
