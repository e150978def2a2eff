export { type NginxOptions, startNginx } from './start-nginx';
