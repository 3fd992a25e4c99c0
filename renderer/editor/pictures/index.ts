export { choosePictures, insertPictures, PicturesExtension, takeIn } from './PicturesExtension'
export { PictureIntakeExtension } from './pictureIntake'
